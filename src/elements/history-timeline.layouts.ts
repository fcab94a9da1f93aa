import { css } from 'lit';
import { mediaLayout } from './partials/media.styles.js';

/**
 * The geometry of the list, for the upgraded element and for its HTML content, so that the upgrade causes no layout shift.
 * The line, its markers and the links are positioned absolutely.
 */
export const timelineLayout = css`
  ol {
    list-style: none;
  }
  ol > li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_date-width) minmax(0, var(--_measure));
    column-gap: 3.5em;
    align-items: baseline;
    padding-block-end: calc(var(--_spacing) * 1.5);
  }
  /* Space for the link of the event, in the gap below its text. */
  ol:not(:where([role='none']:not(:last-child))) > li:last-child {
    padding-block-end: 2em;
  }
  li > * {
    grid-column: 2;
  }
  li > * + :not(:is(h2, h3, h4, h5, h6)) {
    margin-block-start: 0.35em;
  }
  /* Spans the rows of the text, so that a date of two lines does not move them. */
  li > time {
    grid-area: 1 / 1 / span 9;
    text-align: end;
    font-size: max(0.9375em, 11px);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  li > :is(cite, small) {
    font-size: max(0.875em, 11px);
    line-height: 1.55;
  }
  [data-field='contentNote'] {
    font-size: max(0.9375em, 11px);
    color: var(--_muted);
    font-style: italic;
  }
  summary[data-field='contentNote'] {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  li > [data-field='sensitive'] > * + * {
    margin-block-start: 0.35em;
  }
  @media print {
    ::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
  }
  ${mediaLayout}
  @container (max-width: 36em) {
    ol > li {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 1.75em;
    }
    li > * {
      grid-column: 1;
    }
    li > time {
      grid-area: auto;
      order: -1;
      text-align: start;
    }
  }
`;

/** The whole headline is clickable; an opened text is above that area. */
export const opener = css`
  li summary:where(:not([data-field])) {
    position: absolute;
    inset: 0;
    list-style: none;
  }
  details > :not(summary) {
    position: relative;
  }
  li summary:where(:not([data-field]))::after {
    content: '+' / '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    font-size: 1.2em;
    line-height: 1;
    color: var(--_accent);
  }
  li [open] > summary:where(:not([data-field]))::after {
    content: '\\2212' / '';
  }
`;
