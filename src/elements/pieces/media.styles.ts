import { css } from 'lit';

/** The geometry of pictures and films, valid for the upgraded element and for the HTML that it grows from. */
export const mediaLayout = css`
  :is(img, svg, video, audio) {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  img {
    background: var(--_surface);
  }
  :is(video, audio) {
    inline-size: 100%;
  }
  video:not([width]) {
    aspect-ratio: 16 / 9;
  }
  figcaption {
    margin-block-start: 0.5em;
    font-size: max(0.875em, 11px);
    color: var(--_muted);
  }
  figcaption small {
    font-size: inherit;
  }
`;

/** What the elements draw themselves: a placeholder, the place of a frame, the picture in full. */
export const mediaStyles = css`
  .missing,
  .frame {
    display: grid;
    place-items: center;
    background: var(--_surface);
  }
  .missing > *,
  .frame > * {
    grid-area: 1 / 1;
  }
  .missing {
    inline-size: fit-content;
    max-inline-size: 100%;
    text-align: center;
  }
  svg:not([width]),
  .frame > :is(svg, img, iframe) {
    inline-size: 100%;
  }
  /* A picture in outline: its frame, and a hill in it. */
  .missing > span::before {
    content: '';
    display: block;
    margin: 0.6em auto;
    inline-size: 2.4em;
    aspect-ratio: 4 / 3;
    border: 1px solid;
    background: conic-gradient(from 135deg at 62% 40%, currentColor 90deg, transparent 0);
    opacity: 0.5;
  }
  iframe {
    block-size: 100%;
    border: 0;
  }
  .frame > button {
    margin: 1em;
    background: Canvas;
    color: CanvasText;
  }
  .enlarge {
    display: block;
    padding: 0;
    border: 0;
    cursor: zoom-in;
  }
  dialog {
    border: 0;
  }
  dialog > button {
    margin-block-end: 1em;
    color: inherit;
  }
  dialog > img {
    inline-size: auto;
    max-block-size: 80vh;
  }
  ::backdrop {
    background: #000c;
  }
  @media print {
    .frame:not(:has(img)),
    audio {
      display: none;
    }
  }
`;
