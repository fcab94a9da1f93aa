import { css } from 'lit';
import { base } from '../theme/base.styles.js';

/** The geometry of a quotation, for the upgraded element and for its HTML content. */
export const quoteLayout = css`
  blockquote {
    font-size: calc(1em + 0.5em * var(--_type-scale));
    line-height: 1.35;
    max-inline-size: 30em;
    text-wrap: pretty;
    hanging-punctuation: first;
  }
  figcaption {
    margin-block-start: 1em;
    max-inline-size: var(--_measure);
  }
  figcaption:has(> img) {
    display: flex;
    gap: 1em;
    align-items: center;
  }
  figcaption :is(cite, b):first-of-type {
    font-weight: var(--_weight);
  }
  [data-field='details'] {
    color: var(--_muted);
    cite {
      font-weight: inherit;
    }
  }
  /* Quotation marks, unless the text contains them. */
  [data-unquoted]::before {
    content: open-quote;
  }
  [data-unquoted]::after {
    content: close-quote;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25em 0.75em;
    margin-block: 0.75em 0;
    font-size: max(0.875em, 11px);
    line-height: 1.55;
  }
  dt {
    font-weight: var(--_weight);
    max-inline-size: 14em;
  }
  dd {
    margin: 0;
    color: var(--_muted);
  }
  img {
    inline-size: 4em;
    block-size: 4em;
    object-fit: cover;
    border-radius: 50%;
    background: var(--_surface);
  }
`;

export const styles = [
  base,
  quoteLayout,
  css`
    .root {
      border-block: var(--_rule) var(--_line);
      padding-block: calc(var(--_spacing) * 1.2);
    }
    figure + figure {
      margin-block-start: calc(var(--_spacing) * 1.2);
    }
    @media print {
      blockquote,
      figure {
        break-inside: avoid;
      }
    }
  `,
];
