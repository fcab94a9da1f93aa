import { expect } from '@open-wc/testing';
import type { CaptionedPhoto } from '../../src/elements/captioned-photo.js';
import { fixture, html, icmec, parts, texts, waitUntil, warningsOf } from '../support/elements.js';
import { lineOf, problem } from '../support/problems.js';

const show = (template = html`<captioned-photo .story=${icmec}></captioned-photo>`): Promise<CaptionedPhoto> =>
  fixture(template);

const inside = (element: Element, selector: string): HTMLElement => element.shadowRoot!.querySelector(selector)!;

/** A picture of 4 by 2 pixels. */
const drawing = new URL('../../demo/pictures/lectern-small.svg', import.meta.url).pathname;

describe('captioned-photo', () => {
  it('shows the photo of a story, with a placeholder since the story has no picture', async () => {
    const element = await show();
    expect(texts(element, 'figcaption > p')).to.deep.equal([
      'The official public launch of ICMEC at the British Embassy',
    ]);
    expect(parts(element, 'date')).to.deep.equal(['April 1999']);
    expect(parts(element, 'place')).to.deep.equal(['Washington, D.C.']);
    expect(parts(element, 'placeholder')).to.deep.equal(['']);
    expect(inside(element, '[part="placeholder"]').getBoundingClientRect().height).to.be.above(100);
  });

  it('lists the people in the picture, and claims no order that the story does not state', async () => {
    const element = await show();
    expect(texts(element, 'ul[part="people"] > li')).to.deep.equal([
      'Lady Catherine Meyer',
      'Hillary Rodham Clinton',
      'Cherie Booth Blair',
    ]);
    expect(inside(element, 'ul').getAttribute('aria-label')).to.equal('In the picture');
    expect(element.shadowRoot!.querySelector('ol')).to.equal(null);
  });

  it('reads its HTML children', async () => {
    const element = await show(html`<captioned-photo>
      <figure>
        <img src=${drawing} alt="Three people" width="640" height="360" srcset="${drawing} 640w" sizes="50vw" />
        <figcaption>
          The launch, <time datetime="1999-04">April 1999</time>, <span data-field="place">Washington</span>
          <div data-field="people"><span data-field="peopleOrder">From left</span><ol><li>A. Person</li><li>B. Person</li></ol></div>
          <small>C. Person</small> <small data-field="licence">CC BY 4.0</small> <cite><a href="https://example.org/">Archive</a></cite>
        </figcaption>
      </figure>
    </captioned-photo>`);
    expect(texts(element, 'figcaption > p')).to.deep.equal(['The launch', 'C. Person · CC BY 4.0 · Archive']);
    expect(parts(element, 'date')).to.deep.equal(['April 1999']);
    expect(parts(element, 'place')).to.deep.equal(['Washington']);
    expect(texts(element, 'ol > li')).to.deep.equal(['A. Person', 'B. Person']);
    expect(texts(element, '[data-field="peopleOrder"]')).to.deep.equal(['From left']);
    expect(inside(element, 'ol').getAttribute('aria-label')).to.equal('From left');
    const image = inside(element, 'img') as HTMLImageElement;
    expect([image.alt, image.getAttribute('width'), image.getAttribute('height'), image.srcset, image.sizes]).to.deep.equal([
      'Three people', '640', '360', `${drawing} 640w`, '50vw',
    ]); // prettier-ignore
  });

  it('shows children that have no caption as they are', async () => {
    const element = await show(html`<captioned-photo><img src=${drawing} alt="Three people" /></captioned-photo>`);
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
  });

  it('says when item names no photo', async () => {
    const said = await warningsOf(() =>
      show(html`<captioned-photo items="nothing" .story=${icmec}></captioned-photo>`),
    );
    expect(said).to.deep.equal([
      lineOf(
        'captioned-photo',
        problem('', 'noItem', { what: 'photo', id: 'nothing', ids: icmec.photos.map(({ id }) => id!) }),
      ),
    ]);
  });

  it('keeps the caption, and shows the alternative text in as much room, where the picture fails', async () => {
    const element = await show();
    element.story = {
      photos: [{ caption: 'The launch', picture: { src: '/none.png', alt: 'Three people', width: 320, height: 160 } }],
    };
    await element.updateComplete;
    await waitUntil(() => element.shadowRoot!.querySelector('[part="placeholder"]'), 'no placeholder');
    const box = inside(element, '[part="placeholder"]');
    expect([box.getAttribute('role'), box.getAttribute('aria-label'), box.textContent]).to.deep.equal([
      'img', 'Three people', 'Three people',
    ]); // prettier-ignore
    const { width, height } = box.getBoundingClientRect();
    expect([width, height]).to.deep.equal([320, 160]);
    expect(texts(element, 'figcaption > p')).to.deep.equal(['The launch']);
  });

  it('has no button around the picture unless it is asked for', async () => {
    const element = await show();
    element.story = { photos: [{ caption: 'The launch', picture: { src: drawing, alt: 'Three people' } }] };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    element.lightbox = true;
    await element.updateComplete;
    expect(inside(element, 'button').getAttribute('aria-label')).to.equal('Enlarge: Three people');
  });

  it('leads where the picture has a link, and then has no button', async () => {
    const element = await show(html`<captioned-photo lightbox .story=${icmec}></captioned-photo>`);
    element.story = {
      photos: [{ caption: 'The launch', picture: { src: drawing, link: 'https://example.org/archive' } }],
    };
    await element.updateComplete;
    expect((inside(element, 'figure > a') as HTMLAnchorElement).href).to.equal('https://example.org/archive');
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
  });

  it('opens the picture in a modal dialog, and gives the focus back when it closes', async () => {
    const element = await show(html`<captioned-photo lightbox .story=${icmec}></captioned-photo>`);
    element.story = { photos: [{ caption: 'The launch', picture: { src: drawing, alt: 'Three people' } }] };
    await element.updateComplete;
    const opener = inside(element, 'button[part="enlarge"]');
    opener.click();
    const dialog = inside(element, 'dialog') as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('Three people');
    expect(dialog.contains(element.shadowRoot!.activeElement)).to.equal(true);
    const close = dialog.querySelector('button')!;
    expect(close.textContent).to.equal('Close');
    close.click();
    await waitUntil(() => !element.shadowRoot!.querySelector('dialog'), 'still there');
    expect(element.shadowRoot!.activeElement).to.equal(opener);
  });
});
