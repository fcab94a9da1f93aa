import { css, unsafeCSS } from 'lit';
import { photoLayout } from './captioned-photo.styles.js';
import { coverageLayout, mapRoom, waffleRoom } from './coverage-map.styles.js';
import { milestoneLayout } from './milestone-counter.styles.js';
import { observanceLayout } from './observance-day.styles.js';
import { quoteLayout } from './quote-card.styles.js';
import { opener, timelineLayout } from './history-timeline.layouts.js';
import { layouts } from './partials/layouts.styles.js';
import { box, grid } from './partials/grid.styles.js';
import { plainElements, rootDeclarations } from '../theme/base.styles.js';
import { presetRules } from '../theme/presets.js';

/** Reserves space for what the upgrade adds to an observance: the next date, and the calendar button. */
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

/** Reserves space for what the upgrade adds to coverage: the waffle chart, or the map with its caption. */
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

/** Matches an element that shows its HTML content: before the upgrade, or if it has no story. */
const showsHtml = unsafeCSS(':is(:not(:defined), :state(fallback))');

/**
 * The optional style sheet for a page: it gives the HTML inside an element that the script has not upgraded yet the
 * metrics of the upgraded one, from the same rules, so that the upgrade moves nothing. Written to
 * `history-widgets.css` by the build; no element imports it.
 */
export const fallbackCss = (): string =>
  css`
  :is(history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map)${showsHtml} {
    ${rootDeclarations} ${plainElements}
  }
  ${presetRules((theme) => `[theme=${theme}]${showsHtml}`)}
  history-timeline${showsHtml} {
    ${timelineLayout}
  }
  @media not print {
    history-timeline[layout='alternating']:not(:defined) {
      ${layouts.alternating}
    }
    history-timeline[layout='compact']:not(:defined) {
      ${layouts.compact} ${opener}
      /* Hides the text: it repeats the heading. */
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
    /* Reserves space for the search field and the filters: rows of 2.25em. */
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
  milestone-counter${showsHtml} {
    ${milestoneLayout}
  }
  milestone-counter:not(:defined, [items*=' ']),
  milestone-counter[items*=' ']:not(:defined) > div {
    ${box}
  }
  milestone-counter[items*=' ']:not(:defined) {
    ${grid}
  }
  /* Reserves space for the line with the date, if the HTML has none. */
  milestone-counter:not(:defined, [items*=' '], :has([data-field='note'])):has(data)::after,
  milestone-counter[items*=' ']:not(:defined) > div:not(:has([data-field='note']))::after {
    content: '\\a0';
    display: block;
    margin-block-start: 0.4em;
    font-size: max(0.8125em, 11px);
  }
  quote-card${showsHtml} {
    border-block: var(--_rule) var(--_line);
    padding-block: calc(var(--_spacing) * 1.2);
    ${quoteLayout}
  }
  captioned-photo${showsHtml} {
    ${photoLayout}
  }
  /* The placeholder. */
  captioned-photo:not(:defined) figure:not(:has(img))::before {
    content: '';
    display: block;
    inline-size: min(100%, 960px);
    aspect-ratio: 16 / 9;
    background: var(--_surface);
  }
  observance-day${showsHtml} {
    ${box} ${observanceLayout}
  }
  observance-day:not(:defined) {
    ${observanceRoom}
  }
  coverage-map${showsHtml} {
    ${coverageLayout}
  }
  coverage-map:not(:defined) {
    ${coverageRoom}
  }
  coverage-map:not(:defined, :has([data-class])) {
    ${box}
  }
`.cssText;
