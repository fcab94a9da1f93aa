import { css } from 'lit';

/** The geometry of pictures and films, valid for the upgraded element and for the HTML that it grows from. */
export const mediaLayout = css`
  :is(img, video, audio) {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    background: var(--_surface);
  }
  :is(video, audio) {
    inline-size: 100%;
    background: none;
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
    outline: 1px solid var(--_line);
    outline-offset: -1px;
  }
  .missing {
    inline-size: fit-content;
    max-inline-size: 100%;
    font-size: max(0.875em, 11px);
    color: var(--_muted);
  }
  :is(.missing, .frame) > * {
    grid-area: 1 / 1;
  }
  svg {
    max-inline-size: 100%;
    block-size: auto;
  }
  svg:not([width]),
  .frame > :is(svg, img) {
    inline-size: 100%;
  }
  .missing > span {
    padding: 1em;
    text-align: center;
  }
  /* A picture in outline: its frame, and a hill in it. */
  .missing > span::before {
    content: '';
    display: block;
    margin: 0 auto 0.6em;
    inline-size: 2.4em;
    aspect-ratio: 4 / 3;
    border: 1px solid;
    border-radius: var(--_radius);
    background: conic-gradient(from 135deg at 62% 40%, currentColor 90deg, transparent 0);
    opacity: 0.5;
  }
  iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .frame > button {
    margin: 1em;
    background: Canvas;
    color: CanvasText;
  }
  .frame > button::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.6em;
    border-block: 0.4em solid transparent;
    border-inline-start: 0.65em solid;
  }
  .enlarge {
    display: block;
    padding: 0;
    border: 0;
    cursor: zoom-in;
  }
  dialog {
    box-sizing: border-box;
    border: 0;
    padding: 1em;
    max-inline-size: 100vw;
    max-block-size: 100vh;
  }
  dialog > button {
    display: block;
    margin: 0 0 1em auto;
    color: inherit;
  }
  dialog > img {
    max-block-size: calc(100vh - 7em);
    inline-size: auto;
    margin-inline: auto;
  }
  ::backdrop {
    background: rgb(0 0 0 / 0.8);
  }
  @media print {
    .enlarge {
      display: block;
    }
    .frame:not(:has(img)),
    audio {
      display: none;
    }
  }
`;
