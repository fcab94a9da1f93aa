import { expect } from '@open-wc/testing';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import type { StoryEvent } from '../../src/model/model.js';
import { fixture, html, texts, waitUntil } from '../support/elements.js';

const inside = (element: Element, selector: string): HTMLElement => element.shadowRoot!.querySelector(selector)!;

async function show(...events: readonly Partial<StoryEvent>[]): Promise<HistoryTimeline> {
  const element: HistoryTimeline = await fixture(html`<history-timeline></history-timeline>`);
  element.story = { lang: 'en', events: events.map((event) => ({ title: 'Opening', ...event })) };
  await element.updateComplete;
  return element;
}

const drawing = new URL('../../demo/pictures/embassy.svg', import.meta.url).pathname;
const film = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

describe('The media of an event', () => {
  it('is a player of the browser for a sound, which loads nothing of itself', async () => {
    const element = await show({
      media: { src: '/talk.mp3', title: 'A <em>talk</em>', caption: 'In London', credit: 'A. Person' },
    });
    const player = inside(element, 'audio') as HTMLAudioElement;
    expect([player.controls, player.preload, player.getAttribute('aria-label')]).to.deep.equal([
      true,
      'none',
      'A talk',
    ]);
    expect(texts(element, 'figcaption')).to.deep.equal(['A talk In London A. Person']);
  });

  it('is a player of the browser for a film, with its poster, its room and its captions', async () => {
    const element = await show({
      media: { src: '/film.mp4', captions: '/film.vtt', poster: { src: drawing, width: 640, height: 360 } },
    });
    const player = inside(element, 'video') as HTMLVideoElement;
    expect([player.controls, player.preload, new URL(player.poster).pathname]).to.deep.equal([true, 'none', drawing]);
    const { width, height } = player.getBoundingClientRect();
    expect(Math.abs(width / height - 16 / 9)).to.be.below(0.02);
    const track = player.querySelector('track')!;
    expect([track.kind, track.getAttribute('src')]).to.deep.equal([
      'captions',
      new URL('/film.vtt', location.href).href,
    ]);
  });

  it('keeps 16 to 9 for a film whose size is not known', async () => {
    const element = await show({ media: { src: '/film.mp4' } });
    const { width, height } = inside(element, 'video').getBoundingClientRect();
    expect(Math.abs(width / height - 16 / 9)).to.be.below(0.02);
  });

  it('has a link beside it where the file cannot be played', async () => {
    const element = await show({ media: { src: '/film.mp4' } });
    expect(element.shadowRoot!.querySelector('figcaption a')).to.equal(null);
    const player = inside(element, 'video') as HTMLVideoElement;
    player.preload = 'auto';
    player.load();
    await waitUntil(() => element.shadowRoot!.querySelector('figcaption a'), 'no link', { timeout: 10_000 });
    expect(texts(element, 'figcaption a')).to.deep.equal([`Open at ${location.host}`]);
  });

  it('of another host is a button that says who will be asked, and a link beside it', async () => {
    const element = await show({ media: { src: film, title: 'Me at the zoo' } });
    expect(texts(element, 'button[part="play"]')).to.deep.equal(['Play: this contacts www.youtube-nocookie.com']);
    expect(texts(element, 'figcaption a')).to.deep.equal(['Open at www.youtube.com']);
    expect((inside(element, 'figcaption a') as HTMLAnchorElement).href).to.equal(film);
    expect(element.shadowRoot!.querySelector('iframe, img')).to.equal(null);
  });

  it('shows its own poster behind the button, and none that the story does not name', async () => {
    const element = await show({ media: { src: film, poster: { src: drawing, alt: 'A gate' } } });
    expect((inside(element, '.frame > img') as HTMLImageElement).alt).to.equal('A gate');
  });

  it('is a frame once the reader has said so, in the same room, with the focus', async () => {
    const element = await show({ media: { src: `${location.origin}/demo/partner.html`, title: 'A player' } });
    const box = inside(element, '.frame');
    const before = box.getBoundingClientRect().height;
    inside(element, 'button[part="play"]').click();
    await element.updateComplete;
    const frame = inside(element, 'iframe') as HTMLIFrameElement;
    expect([frame.title, frame.referrerPolicy, frame.sandbox.value, frame.allow]).to.deep.equal([
      'A player',
      'strict-origin-when-cross-origin',
      'allow-scripts allow-popups',
      'autoplay; fullscreen',
    ]);
    expect(box.getBoundingClientRect().height).to.equal(before);
    expect(frame.getBoundingClientRect().height).to.equal(before);
    await waitUntil(() => element.shadowRoot!.activeElement === frame, 'the frame has no focus');
    expect(texts(element, 'figcaption a')).to.deep.equal([`Open at ${location.host}`]);
  });

  it('plays only where it was asked for, also when the events change places', async () => {
    const element = await show(
      { id: 'a', date: '1998', media: { src: `${location.origin}/demo/partner.html`, title: 'One' } },
      { id: 'b', date: '1999', media: { src: `${location.origin}/demo/index.html`, title: 'Two' } },
    );
    inside(element, 'button[part="play"]').click();
    await element.updateComplete;
    element.order = 'newest';
    await element.updateComplete;
    const items = [...element.shadowRoot!.querySelectorAll('li')];
    expect(items.map((item) => item.querySelector('iframe')?.title)).to.deep.equal([undefined, 'One']);
  });

  it('shows nothing of an address that is not one of the web', async () => {
    const element = await show({ media: { src: 'javascript:alert(1)' } });
    expect(element.shadowRoot!.querySelector('figure, iframe, .frame')).to.equal(null);
  });
});

describe('The picture of an event', () => {
  it('opens large by a button around it, where the page asks for that', async () => {
    const element = await show({ picture: { src: drawing, alt: 'A gate' } });
    expect(element.shadowRoot!.querySelector('button[part="enlarge"]')).to.equal(null);
    element.lightbox = true;
    await element.updateComplete;
    inside(element, 'button[part="enlarge"]').click();
    expect((inside(element, 'dialog') as HTMLDialogElement).open).to.equal(true);
  });

  it('tells its credit and licence after the caption', async () => {
    const element = await show({
      picture: {
        src: drawing,
        caption: 'The gate',
        credit: 'A. Person',
        licence: '<a href="https://example.org/by">CC BY</a>',
      },
    });
    expect(texts(element, 'figcaption')).to.deep.equal(['The gate A. Person CC BY']);
    expect((inside(element, 'figcaption a') as HTMLAnchorElement).href).to.equal('https://example.org/by');
  });

  it('is its alternative text where it cannot be loaded', async () => {
    const element = await show({
      picture: { src: '/none.png', alt: 'A gate', caption: 'The gate', width: 300, height: 150 },
    });
    await waitUntil(() => element.shadowRoot!.querySelector('[part="placeholder"]'), 'no placeholder');
    expect(texts(element, '[part="placeholder"]')).to.deep.equal(['A gate']);
    expect(inside(element, '[part="placeholder"]').getBoundingClientRect().height).to.equal(150);
    expect(texts(element, 'figcaption')).to.deep.equal(['The gate']);
  });
});
