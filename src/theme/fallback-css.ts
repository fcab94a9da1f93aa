import { css } from 'lit';
import { photoLayout } from '../elements/captioned-photo.styles.js';
import { milestoneLayout } from '../elements/milestone-counter.styles.js';
import { quoteLayout } from '../elements/quote-card.styles.js';
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
