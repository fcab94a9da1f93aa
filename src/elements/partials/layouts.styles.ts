import { css } from 'lit';

/*
 * The other layouts, for the upgraded element and for its HTML content, as `timelineLayout`. In print, all are vertical; in
 * a narrow container, the alternating one is.
 */

/** Alternating sides of a line in the middle, with the date opposite to the text. */
const alternating = css`
  @container (min-width: 48em) {
    ol {
      --_rail: 50%;
    }
    ol > li {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    li:nth-child(even of :not([hidden])) > * {
      grid-column: 1;
    }
    li:nth-child(even of :not([hidden])) > time {
      grid-column: 2;
      text-align: start;
    }
  }
`;

/** Headlines, separated by thin lines. */
const compact = css`
  ol > li {
    padding-block: calc(var(--_spacing) * 0.4);
    column-gap: 1.5em;
    grid-template-columns: var(--_date-width) minmax(0, 1fr);
    border-block-end: 1px solid var(--_line);
  }
  li > time {
    text-align: start;
  }
  li > :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
    padding-inline-end: 2em;
  }
  /* Without a text, the link is next to the headline. */
  li:not(:has(details)) > :is(h2, h3, h4, h5, h6) {
    padding-inline-end: 7em;
  }
  @container (max-width: 36em) {
    ol > li {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 0;
    }
  }
`;

/** Cards side by side, below a line. */
const horizontal = css`
  ol {
    display: flex;
  }
  ol > li {
    display: block;
    flex: 0 0 min(17em, 80cqi);
    padding-block: 1.6em 2em;
    padding-inline: 0;
    margin-inline-end: 2em;
    scroll-snap-align: start;
  }
  li > time {
    display: block;
    text-align: start;
  }
`;

/** The scroll container, which snaps to the start of a card. */
const carousel = css`
  overflow-x: auto;
  scroll-snap-type: inline mandatory;
  padding-block-end: 1em;
`;

export const layouts = { alternating, compact, horizontal, carousel };

/** The layouts of the upgraded element. */
export const layoutStyles = css`
  @media not print {
    .alternating {
      ${layouts.alternating}
    }
    .compact {
      ${layouts.compact}
      li::before,
      li::after {
        content: none;
      }
      li:has([open]) {
        padding-block-end: 2em;
      }
      li:has(details:not([open])) > .link {
        display: none;
      }
      /* Without a text, the link is next to the headline. */
      li:not(:has(details)) > .link {
        inset-block: 0 auto;
        inset-inline: auto 0;
      }
    }
    .horizontal {
      ${layouts.horizontal}
      .carousel {
        ${layouts.carousel}
        display: flex;
        scrollbar-width: thin;
      }
      .carousel > * {
        flex: none;
        margin-block: 0;
      }
      li::before {
        inset-block: 0.36em auto;
        inset-inline: 1.2em -2em;
        border: 0;
        border-block-start: 1px solid var(--_line);
      }
      li::after {
        inset-block-start: 0;
        inset-inline-start: 0;
        margin: 0;
      }
      .span::after {
        inline-size: 2.6em;
        block-size: 0.72em;
        background: linear-gradient(to right, transparent, var(--_accent) 35% 65%, transparent);
      }
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .carousel {
      scroll-behavior: smooth;
    }
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 0.5em;
    block-size: 2.25em;
    margin-block-end: 1.25em;
  }
  @media print {
    .steps {
      display: none;
    }
  }
`;
