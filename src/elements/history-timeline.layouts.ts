import { css } from 'lit';

/*
 * The layouts other than the vertical one, each in selectors that hold for the upgraded element and for the plain HTML of
 * its children alike, as `timelineLayout` is. Print has the vertical one for all, and so has a narrow container for the
 * alternating one.
 */

/** Two sides of a rail in the middle: a date opposite of its text. */
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

/** Headlines, parted by hairlines. */
const compact = css`
  ol > li {
    padding-block: calc(0.6em * var(--_space));
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
  @container (max-width: 36em) {
    ol > li {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 0;
    }
  }
`;

/** Cards side by side, under a rail. */
const horizontal = css`
  ol {
    display: flex;
  }
  ol > li {
    display: block;
    flex: 0 0 min(17em, 80cqi);
    padding: 1.6em 0 0;
    margin-inline-end: 2em;
    scroll-snap-align: start;
  }
  li > time {
    display: block;
    text-align: start;
  }
`;

/** What scrolls, and stops at the start of a card. */
const strip = css`
  overflow-x: auto;
  scroll-snap-type: inline mandatory;
  padding-block-end: 1em;
`;

export const layouts = { alternating, compact, horizontal, strip };
