import { css, unsafeCSS, type CSSResult } from 'lit';
import { photoLayout } from './captioned-photo.styles.js';
import { coverageLayout, mapRoom, waffleRoom } from './coverage-map.styles.js';
import { milestoneLayout } from './milestone-counter.styles.js';
import { observanceLayout } from './observance-day.styles.js';
import { quoteLayout } from './quote-card.styles.js';
import { opener, timelineLayout } from './history-timeline.layouts.js';
import { countriesLayout } from './partials/countries.styles.js';
import { layouts } from './partials/layouts.styles.js';
import { mediaLayout } from './partials/media.styles.js';
import { box, grid } from './partials/grid.styles.js';
import { plainElements, rootDeclarations } from '../theme/base.styles.js';
import { presetRules } from '../theme/presets.js';

/** Reserves space for what the script adds to an observance: the next date, and the calendar button. */
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

/** Reserves space for what the script adds to coverage: the waffle chart, or the map with its caption. */
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

/** An entry with an interval, a decade (`199X`) or a century (`19XX`); `1999-XX` is one year. */
const span = unsafeCSS("ol > li:has(> [datetime*='/'], > [datetime*='X']:not([datetime*='-X']))");

/** The line of the timeline and its marks, as in `history-timeline.styles.ts`, but from `datetime` instead of classes. */
const rail = css`
  ol {
    --_rail: calc(var(--_date-width) + 1.75em);
  }
  ol > li::before,
  ol > li::after {
    content: '';
    position: absolute;
    inset-inline-start: var(--_rail);
  }
  ol > li::before {
    inset-block: 1.4em -0.15em;
    border-inline-start: 1px solid var(--_line);
  }
  ol > li:last-child::before {
    display: none;
  }
  ol > li::after {
    inset-block-start: 0.45em;
    margin-inline-start: -0.36em;
    box-sizing: border-box;
    inline-size: 0.72em;
    block-size: 0.72em;
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    ol > li::after {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
  }
  ol > li:has(> [datetime*='~'], > [datetime*='%'])::after {
    background: none;
    border-style: dashed;
  }
  ol > li:not(:has([datetime]))::after {
    background: none;
    border-color: var(--_muted);
  }
  ${span}::before {
    inset-block-start: 3.4em;
  }
  ${span}::after {
    block-size: 2.6em;
    border: 0;
    border-radius: 1em;
    background: linear-gradient(transparent, var(--_accent) 35%, var(--_accent) 65%, transparent);
  }
  @container (max-width: 36em) {
    ol {
      --_rail: 0.36em;
    }
  }
`;

/** As the `bdi` elements of the views: a name in another script does not change the order of what is around it. */
const isolated = css`
  :is(b, cite, small, span, time) {
    unicode-bidi: isolate;
  }
`;

/** The addresses of links in print, as in `base.styles.ts`. */
const printedAddresses = css`
  @media print {
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
      unicode-bidi: isolate;
    }
  }
`;

const names = 'history-timeline,milestone-counter,quote-card,captioned-photo,observance-day,coverage-map';

/** Twins; the content of one for a whole story keeps the look of the page, as that of the element does. */
const twins = '[data-history-widget]:not([data-history-widget$=story])';

/** Not a twin that the script has filled. */
const isEmpty = ':not(:has(> [data-twin]))';

/** An element before the upgrade or without the script, or its twin. */
const plain = (tag: string) => unsafeCSS(`:is(${tag}:not(:defined), [data-history-widget=${tag}]${isEmpty})`);

/** Matches an element that shows its HTML content: before the upgrade, or if it has no story. */
const showsHtml = ':is(:not(:defined), :state(fallback))';

/** For the content of an element or a twin, which is not rendered while the element shows a story. */
const inside = (...tags: readonly string[]) =>
  unsafeCSS(`:is(${tags.flatMap((tag) => [tag, `[data-history-widget=${tag}]`]).join()})`);

/** A layout without the rules that it shares with another one, which the sheet has once for both. */
const except = (layout: CSSResult, shared: CSSResult) => unsafeCSS(layout.cssText.replace(shared.cssText, ''));

/** Without the condition for a list in several boxes, which only a shadow root has. */
const oneList = (layout: CSSResult) =>
  unsafeCSS(layout.cssText.replace(":not(:where([role='none']:not(:last-child)))", ''));

/** Leaves out the tokens that no rule of the sheet reads, such as those of buttons. */
const withoutUnusedTokens = (sheet: string): string =>
  sheet.replace(/--_([\w-]+):[^;]*;/g, (declaration, name: string) =>
    new RegExp(`var\\(--_${name}[,)]`).test(sheet) ? declaration : '',
  );

/**
 * The optional style sheet for a page: it gives the HTML inside an element that the script has not upgraded the metrics
 * and the look of the upgraded one, from the same rules, so that the upgrade moves nothing, and a quotation, a figure, a
 * photo, a timeline or a number of countries needs no script. Written to `history-widgets.css` by the build; no element
 * imports it.
 */
export const fallbackCss = (): string =>
  withoutUnusedTokens(
    css`
  ${unsafeCSS(`:is(:is(${names})${showsHtml}, :where([data-history-widget]))`)} {
    ${rootDeclarations}
  }
  ${unsafeCSS(`:is(${names}, :where(${twins}))`)} {
    ${plainElements} ${isolated} ${printedAddresses}
  }
  ${presetRules((theme) => `[theme=${theme}]:is(:not(:defined), :state(fallback), [data-history-widget])`)}
  ${inside('history-timeline', 'captioned-photo')} {
    ${mediaLayout}
  }
  observance-day,
  ${inside('coverage-map')} {
    ${countriesLayout}
  }
  ${inside('history-timeline')} {
    ${oneList(except(timelineLayout, mediaLayout))} ${rail}
  }
  @media not print {
    history-timeline[layout='alternating']:not(:defined) {
      ${layouts.alternating}
    }
    history-timeline[layout='compact']:not(:defined) {
      ${layouts.compact} ${opener}
      /* Hides the text: it repeats the heading. */
      summary:not([data-field]) {
        overflow: hidden;
        text-indent: -99em;
        &::after {
          text-indent: 0;
        }
      }
      li:has([open]) {
        padding-block-end: 2em;
      }
    }
    history-timeline:is([layout='compact'], [layout='horizontal']):not(:defined) {
      ol > li::before,
      ol > li::after {
        content: none;
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
  ${inside('milestone-counter')} {
    ${milestoneLayout}
  }
  ${plain('milestone-counter')}:not([items*=' ']),
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
  ${unsafeCSS(`:is(quote-card${showsHtml}, [data-history-widget=quote-card]${isEmpty})`)} {
    border-block: var(--_rule) var(--_line);
    padding-block: calc(var(--_spacing) * 1.2);
  }
  ${inside('quote-card')} {
    ${quoteLayout}
  }
  ${inside('captioned-photo')} {
    ${except(photoLayout, mediaLayout)}
  }
  /* The placeholder. */
  captioned-photo:not(:defined) figure:not(:has(img))::before {
    content: '';
    display: block;
    inline-size: min(100%, 960px);
    aspect-ratio: 16 / 9;
    background: var(--_surface);
  }
  observance-day${unsafeCSS(showsHtml)} {
    ${box} ${except(observanceLayout, countriesLayout)}
  }
  observance-day:not(:defined) {
    ${observanceRoom}
  }
  ${inside('coverage-map')} {
    ${except(coverageLayout, countriesLayout)}
  }
  coverage-map:not(:defined, [data-plain]) {
    ${coverageRoom}
  }
  ${plain('coverage-map')}:not(:has([data-class])) {
    ${box}
  }
`.cssText,
  );
