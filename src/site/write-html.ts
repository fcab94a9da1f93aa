/**
 * Writes items as the HTML content of their elements, with the elements' own views: without the script, an element looks the
 * same; with the script, it reads the same item from this HTML.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Coverage, Milestone, Observance, Photo, Quote, Story, StoryEvent, Text } from '../model/model.js';
import type { RenderContext } from '../text/render-context.js';
import { parseEdtf } from '../time/edtf.js';
import { countries } from '../views/countries.js';
import { coverage } from '../views/coverage.js';
import { eventParts } from '../views/event.js';
import { milestone } from '../views/milestone.js';
import { observance } from '../views/observance.js';
import { photo } from '../views/photo.js';
import { noMediaState } from '../views/picture.js';
import { quote } from '../views/quote.js';
import { text } from '../views/text.js';
import { exactContext } from './exact.js';
import { stringify, tag } from './html-text.js';
import { templateHtml } from './template-html.js';

export interface HtmlOptions {
  /** The language of the page, used if the story has no `lang` (default: `en`). */
  readonly lang?: string;
  /** The level of an item's heading, 2 to 6 (default: 3). */
  readonly headingLevel?: number;
}

/** The `id` attribute of an item; undefined if its id contains white space. */
export const linkableId = (id: string | undefined): string | undefined =>
  id === undefined || /[ \t\r\n\f]/.test(id) ? undefined : `history-${id}`;

/** The id of an item that has no `linkableId`. */
const otherId = (id: string | undefined): string | undefined => (linkableId(id) === undefined ? id : undefined);

/** `a|b`, or a JSON list if that would be ambiguous. */
const tagsOf = (tags: readonly string[]): string =>
  tags.length === 0 || tags[0]!.startsWith('[') || tags.some((entry) => entry.includes('|'))
    ? stringify(tags)
    : tags.join('|');

function eventView(event: StoryEvent, level: number, isCollapsed: boolean, context: RenderContext): TemplateResult {
  const { id, era, tags, importance, date } = event;
  const placed = { event, name: '', date: date === undefined ? undefined : parseEdtf(date) };
  const options = { context, isCompact: false, isCollapsed, media: noMediaState, copied: undefined };
  return html`<li id=${linkableId(id) ?? nothing} data-id=${otherId(id) ?? nothing} data-era=${era ?? nothing} data-tags=${tags ? tagsOf(tags) : nothing} data-importance=${importance ?? nothing}>${eventParts(placed, level, options)}</li>`;
}

export function eventsView({ events, sensitive }: Story, level: number, context: RenderContext): TemplateResult {
  const isCollapsed = sensitive === 'collapsed';
  return html`<ol data-sensitive=${sensitive ?? nothing}>${events.map((event) => eventView(event, level, isCollapsed, context))}</ol>`;
}

/** A class of countries, with the list of countries and the note about boundaries. */
export const coverageView = (item: Coverage, context: RenderContext): TemplateResult =>
  html`${coverage(item, context, nothing)}${countries(item, context)}${item.note === undefined ? nothing : html`<p part="boundaries" data-field="boundaries">${text(item.note, context)}</p>`}`;

const write =
  <Of>(view: (of: Of, context: RenderContext, level: number) => TemplateResult) =>
  (of: Of, story: Story, { lang, headingLevel = 3 }: HtmlOptions = {}): string =>
    templateHtml(view(of, exactContext(story, lang), headingLevel));

const writeEventsOf = write<Story>((story, context, level) => eventsView(story, level, context));

/** The children of a `<history-timeline>`: the events of a story as an `<ol>`, in the order of the story. */
export const writeEvents = (story: Story, options?: HtmlOptions): string => writeEventsOf(story, story, options);

/** The children of a `<milestone-counter>`. The `id` of an item is on the element; so for all below. */
export const writeMilestone = write<Milestone>((item, context) => milestone(item, context, false));

/** The children of a `<quote-card>`. */
export const writeQuote = write<Quote>(quote);

/** The children of a `<captioned-photo>`. */
export const writePhoto = write<Photo>((item, context) => photo(item, context, noMediaState));

/** The children of an `<observance-day>`. */
export const writeObservance = write<Observance>((item, context, level) => observance(item, context, level));

/** The children of a `<coverage-map>`: one class, or several with their `id`s. */
export const writeCoverage = write<readonly Coverage[]>((classes, context) =>
  classes.length === 1
    ? coverageView(classes[0]!, context)
    : html`${classes.map((item) => html`<div data-class data-id=${item.id ?? nothing}>${coverageView(item, context)}</div>`)}`,
);

/** An element with a text of the story; empty if there is no text. */
export const textElement = (name: string, attributes: string, value: Text | undefined, lang: string): string =>
  value === undefined ? '' : tag(name, attributes, templateHtml(text(value, exactContext({ lang }))));
