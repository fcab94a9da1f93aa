import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { mediaLayout, mediaStyles } from './pieces/media.styles.js';

/** The geometry of a photo and its caption, valid for the upgraded element and for the HTML that it grows from. */
export const photoLayout = css`
  ${mediaLayout}
  figcaption {
    max-inline-size: var(--_measure);
    margin-block-start: 0.75em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
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
    content: ', ';
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
    figure > .missing {
      inline-size: 100%;
      max-inline-size: 40em;
    }
    @media print {
      figure {
        break-inside: avoid;
      }
    }
  `,
];
