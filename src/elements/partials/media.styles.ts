import { css } from 'lit';

/** The geometry of pictures and videos, for the upgraded element and for its HTML content. */
export const mediaLayout = css`
  :is(img, svg, video) {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  img {
    background: var(--_surface);
  }
  :is(video, audio) {
    display: block;
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

/** The parts in shadow roots only: the placeholder, the frame, the enlarged picture. */
export const mediaStyles = css`
  .frame {
    display: grid;
    place-items: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    text-align: center;
    background: var(--_surface);
  }
  .frame > * {
    grid-area: 1 / 1;
  }
  iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  :is(.frame, dialog) > button {
    margin-block: 1em;
    background: Canvas;
    color: CanvasText;
  }
  .enlarge {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    cursor: zoom-in;
  }
  dialog {
    border: 0;
    padding-block-start: 0;
  }
  dialog > img {
    inline-size: auto;
    max-block-size: 80vh;
  }
  ::backdrop {
    background: #000c;
  }
  @media print {
    :is(audio, iframe, .frame > svg) {
      display: none;
    }
  }
`;
