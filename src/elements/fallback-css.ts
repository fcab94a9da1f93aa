import { css, unsafeCSS } from 'lit';
import { photoLayout } from './captioned-photo.styles.js';
import { coverageLayout, mapRoom, waffleRoom } from './coverage-map.styles.js';
import { milestoneLayout } from './milestone-counter.styles.js';
import { observanceLayout } from './observance-day.styles.js';
import { quoteLayout } from './quote-card.styles.js';
import { layouts, opener, timelineLayout } from './history-timeline.layouts.js';
import { box, grid } from './partials/grid.styles.js';
import { plainElements, rootDeclarations } from '../theme/base.styles.js';
import { presetRules } from '../theme/presets.js';

/** What only the upgraded element has, and the plain HTML leaves room for: of a yearly day the next one, and the button. */
const observanceRoom = css`
  :is([data-field='rule'], time[datetime^='--'])::after {
    content: '\\a0';
    display: block;
    font-size: max(0.9375em / (1 + var(--_type-scale)), 11px);
    line-height: 1.55;
    margin-block-start: 0.3em;
    font-weight: 400;
    letter-spacing: normal;
  }
  &::after {
    content: '\\a0';
    display: block;
    margin-block-start: 1.2em;
    block-size: 2.2em;
  }
`;

/** Of countries the share as dots, or the map and its line. */
const coverageRoom = css`
  &:has(data ~ data):not(:has(li))::after {
    content: '';
    display: block;
    ${waffleRoom}
  }
  dl::before {
    content: '';
    display: block;
    ${mapRoom}
    margin-block-end: 3.35em;
  }
`;

/** Before the upgrade, and where an element goes on showing its HTML content. */
const shown = unsafeCSS(':is(:not(:defined), :state(fallback))');

/**
 * The optional style sheet for a page: it gives the HTML inside an element that the script has not upgraded yet the
 * metrics of the upgraded one, from the same rules, so that the upgrade moves nothing. Written to
 * `history-widgets.css` by the build; no element imports it.
 */
export const fallbackCss = (): string =>
  css`
  :is(history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map)${shown} {
    ${rootDeclarations} ${plainElements}
  }
  ${presetRules((theme) => `[theme=${theme}]${shown}`)}
  history-timeline${shown} {
    ${timelineLayout}
  }
  @media not print {
    history-timeline[layout='alternating']:not(:defined) {
      ${layouts.alternating}
    }
    history-timeline[layout='compact']:not(:defined) {
      ${layouts.compact} ${opener}
      /* The headline says what its words say. */
      summary:not([data-field]) {
        font-size: max(0.9375em, 11px);
        overflow: hidden;
        text-indent: -99em;
        &::after {
          text-indent: 0;
        }
      }
    }
    history-timeline[layout='horizontal']:not(:defined) {
      ${layouts.horizontal} ${layouts.carousel}
      ol {
        padding-block-start: 3.5em;
      }
    }
    /* The room of the search and the filter: rows of 2.25em. */
    history-timeline:is([searchable], [filterable]):not(:defined)::before {
      content: '';
      display: block;
      block-size: calc(2.25em * (1 + var(--_filter, 0) + var(--_search, 0)) + 0.75em + 1px);
      margin-block-end: calc(var(--_spacing) * 1.25);
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
  milestone-counter${shown} {
    ${milestoneLayout}
  }
  milestone-counter:not(:defined, [items*=' ']),
  milestone-counter[items*=' ']:not(:defined) > div {
    ${box}
  }
  milestone-counter[items*=' ']:not(:defined) {
    ${grid}
  }
  /* The line that says the date, where the HTML says none. */
  milestone-counter:not(:defined, [items*=' '], :has([data-field='note'])):has(data)::after,
  milestone-counter[items*=' ']:not(:defined) > div:not(:has([data-field='note']))::after {
    content: '\\a0';
    display: block;
    margin-block-start: 0.4em;
    font-size: max(0.8125em, 11px);
  }
  quote-card${shown} {
    border-block: var(--_rule) var(--_line);
    padding-block: calc(var(--_spacing) * 1.2);
    ${quoteLayout}
  }
  captioned-photo${shown} {
    ${photoLayout}
  }
  observance-day${shown} {
    ${box} ${observanceLayout}
  }
  observance-day:not(:defined) {
    ${observanceRoom}
  }
  coverage-map${shown} {
    ${coverageLayout}
  }
  coverage-map:not(:defined) {
    ${coverageRoom}
  }
  coverage-map:not(:defined, :has([data-class])) {
    ${box}
  }
`.cssText;
