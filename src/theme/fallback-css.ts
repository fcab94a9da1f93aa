import { css } from 'lit';
import { photoLayout } from '../elements/captioned-photo.styles.js';
import { milestoneLayout } from '../elements/milestone-counter.styles.js';
import { quoteLayout } from '../elements/quote-card.styles.js';
import { layouts } from '../elements/history-timeline.layouts.js';
import { timelineLayout } from '../elements/history-timeline.styles.js';
import { plainElements, rootDeclarations } from './base.styles.js';

/**
 * The optional style sheet for a page: it gives the HTML inside an element that the script has not upgraded yet the
 * metrics of the upgraded one, from the same rules, so that the upgrade moves nothing. Written to
 * `history-widgets.css` by the build; no element imports it.
 */
export const fallbackCss = (): string =>
  css`
  :is(history-timeline, milestone-counter, quote-card, captioned-photo):not(:defined) {
    ${rootDeclarations} ${plainElements}
  }
  history-timeline:not(:defined) {
    ${timelineLayout}
  }
  @media not print {
    history-timeline[layout='alternating']:not(:defined) {
      ${layouts.alternating}
    }
    history-timeline[layout='compact']:not(:defined) {
      ${layouts.compact}
    }
    history-timeline[layout='horizontal']:not(:defined) {
      ${layouts.horizontal} ${layouts.strip}
      ol {
        padding-block-start: 3.5em;
      }
    }
    /* The room of the search and the filter: rows of 2.25em. */
    history-timeline:is([searchable], [filterable]):not(:defined)::before {
      content: '';
      display: block;
      block-size: calc(2.25em * (1 + var(--_filter, 0) + var(--_search, 0)) + 0.75em + 1px);
      margin-block-end: calc(var(--_step) * 1.25);
    }
    history-timeline[filterable]:not(:defined)::before {
      --_filter: 1;
    }
    @container (max-width: 36em) {
      history-timeline[searchable]:not(:defined)::before {
        --_search: 1;
      }
    }
  }
  milestone-counter:not(:defined) {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.9em;
    ${milestoneLayout}
  }
  quote-card:not(:defined) {
    border-block: 1px solid var(--_line);
    padding-block: calc(var(--_step) * 1.2);
    ${quoteLayout}
  }
  captioned-photo:not(:defined) {
    ${photoLayout}
  }
`.cssText;
