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

/** The placeholder, and the box of a player. */
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
  @media print {
    :is(audio, .frame > svg) {
      display: none;
    }
  }
`;
