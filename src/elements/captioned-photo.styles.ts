import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { mediaLayout, mediaStyles } from './partials/media.styles.js';

/** The geometry of a photo and its caption, for the upgraded element and for its HTML content. */
export const photoLayout = css`
  ${mediaLayout}
  figcaption {
    max-inline-size: var(--_measure);
    margin-block-start: 0.75em;
    font-size: max(0.9375em, 11px);
    color: inherit;
  }
  figcaption > :is(time, span, div, p + p, div + p, time ~ p, span ~ p) {
    color: var(--_muted);
  }
  figcaption > div {
    margin-block-start: 0.35em;
  }
  figcaption > div > span::after {
    content: ': ';
  }
  figcaption :is(ol, ul, li) {
    display: inline;
    margin: 0;
    padding: 0;
  }
  li + li::before {
    content: ' \\00b7  ';
  }
  figcaption > p ~ p {
    margin-block-start: 0.5em;
    font-size: max(0.875em, 11px);
  }
`;

export const styles = [
  base,
  photoLayout,
  mediaStyles,
  css`
    figure + figure {
      margin-block-start: calc(var(--_spacing) * 1.5);
    }
    /* An icon: the outline of a picture with a hill. */
    .frame > span::before {
      content: '';
      display: block;
      margin: 0.6em auto;
      inline-size: 2.4em;
      aspect-ratio: 4 / 3;
      border: 1px solid;
      background: conic-gradient(from 135deg at 62% 40%, currentColor 90deg, transparent 0);
      opacity: 0.4;
    }
    @media print {
      figure {
        break-inside: avoid;
      }
    }
  `,
];
