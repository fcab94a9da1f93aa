/** Keyboard access to each element, from a button before it to a button after it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement, TemplateResult } from 'lit';
import { fixture, html, parts, texts, until } from '../support/elements.js';
import { school } from '../support/school.js';

const drawing = new URL('../../demo/pictures/lectern.svg', import.meta.url).pathname;
const source = { name: 'Annals', url: 'https://example.org/annals' };
const story = {
  ...school,
  events: [
    { date: '1996', title: 'Opened', source },
    { date: '1997', title: 'Grew', text: 'It had two rooms.' },
    { date: '1998', title: 'Moved' },
  ],
  milestones: [{ value: 12, label: 'teachers', source }],
  quotes: [{ text: 'One room.', speaker: 'A', source }],
  photos: [{ caption: 'The room', picture: { src: drawing, alt: 'A room' } }],
  observances: [{ name: 'School day', date: '--05-25', source }],
  coverage: [{ label: 'pupils come from', count: 3, countries: ['BE', 'MT', 'FJ'] }],
};

/** An element that shows the story, between two buttons; the focus is on the first of them. */
async function between<T extends LitElement>(template: TemplateResult): Promise<T> {
  const place = await fixture<HTMLElement>(
    html`<div><button id="before">Before</button>${template}<button id="after">After</button></div>`,
  );
  const element = place.children[1] as T;
  await element.updateComplete;
  place.querySelector<HTMLElement>('#before')!.focus();
  return element;
}

/** The focused element, also in nested shadow roots. */
function focused(): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The names of all tab stops up to the button after the element. */
async function stops(): Promise<string[]> {
  const seen: string[] = [];
  while (seen.length < 30) {
    await sendKeys({ press: 'Tab' });
    if (focused().id === 'after') return seen;
    seen.push(nameOf(focused()));
  }
  return seen;
}

/** Presses Tab from the button before until the tab stop with this name. */
async function goTo(name: string): Promise<void> {
  document.querySelector<HTMLElement>('#before')!.focus();
  for (let press = 0; press < 30 && nameOf(focused()) !== name; press += 1) await sendKeys({ press: 'Tab' });
  expect(nameOf(focused())).to.equal(name);
}

describe('the keyboard alone', () => {
  it('reaches all of a history-timeline, shows what is beyond its limit, and leaves it', async () => {
    const element = await between(html`<history-timeline .story=${story} limit="2"></history-timeline>`);
    expect(await stops()).to.deep.equal(['Annals', 'Copy link: Opened', 'Copy link: Grew', 'Show 1 more']);
    await goTo('Show 1 more');
    await sendKeys({ press: 'Enter' });
    await until(() => nameOf(focused()).includes('Moved'));
    expect(texts(element, 'li:not([hidden]) [part="title"]')).to.deep.equal(['Opened', 'Grew', 'Moved']);
  });

  it('reaches the source of a milestone-counter, and leaves it', async () => {
    await between(html`<milestone-counter .story=${story} no-animation></milestone-counter>`);
    expect(await stops()).to.deep.equal(['Annals']);
  });

  it('reaches the source of a quote-card, and leaves it', async () => {
    await between(html`<quote-card .story=${story}></quote-card>`);
    expect(await stops()).to.deep.equal(['Annals']);
  });

  it('opens the picture of a captioned-photo, closes it by Escape, and is where it was', async () => {
    const element = await between(html`<captioned-photo .story=${story} lightbox></captioned-photo>`);
    const opener = 'Enlarge: A room';
    expect(await stops()).to.deep.equal([opener]);
    await goTo(opener);
    await sendKeys({ press: 'Enter' });
    await until(() => nameOf(focused()) === 'Close');
    await sendKeys({ press: 'Escape' });
    await until(() => nameOf(focused()) === opener);
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('saves the calendar file of an observance-day', async () => {
    const element = await between(html`<observance-day .story=${story}></observance-day>`);
    const pressed: string[] = [];
    element.shadowRoot!.addEventListener(
      'click',
      (event) => {
        pressed.push(nameOf(event.target as Element));
        // No download: the browser would open a dialog.
        event.stopPropagation();
      },
      true,
    );
    const names = await stops();
    expect(names).to.have.members(['Add to calendar', 'Annals']);
    await goTo('Add to calendar');
    await sendKeys({ press: ' ' });
    await until(() => pressed.join() === 'Add to calendar');
  });

  it('reaches each country of a coverage-map from one stop, and leaves it', async () => {
    const element = await between(html`<coverage-map .story=${story}></coverage-map>`);
    expect(await stops()).to.deep.equal(['Belgium – pupils come from']);
    await goTo('Belgium – pupils come from');
    await sendKeys({ press: 'End' });
    await until(() => parts(element, 'pointed').join() === 'Fiji – pupils come from');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => nameOf(focused()) !== 'Fiji – pupils come from');
    await sendKeys({ press: 'Home' });
    await until(() => parts(element, 'pointed').join() === 'Belgium – pupils come from');
  });

  it('meets the help line of a history-story first, then its contents, and then the story', async () => {
    await between(html`<history-story .story=${story}></history-story>`);
    const names = await stops();
    expect(names.slice(0, 4)).to.deep.equal(['Help line', '116 000', 'Events', 'In figures']);
    expect(names.indexOf('Copy link: Opened')).to.be.above(names.indexOf('Sources'));
  });

  it('goes from the contents of a history-story to the heading of a part, and on from there', async () => {
    await between(
      html`<history-story .story=${story} sections="title mission milestones sources help"></history-story>`,
    );
    await goTo('In figures');
    await sendKeys({ press: 'Enter' });
    await until(() => focused().localName === 'h3');
    expect(nameOf(focused())).to.equal('In figures');
    await sendKeys({ press: 'Tab' });
    expect(focused().getRootNode()).to.have.nested.property('host.localName', 'milestone-counter');
  });
});
