import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedEvent } from '../story/arrange-events.js';
import { plainOf } from '../text/render-context.js';
import { isApproximate, isSpan } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { date } from './date.js';
import { heading } from './heading.js';
import { media } from './media.js';
import type { MediaState } from './picture.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** How all entries of a list are rendered. */
export interface EntryOptions {
  readonly context: RenderContext;
  /** The text is in a `details` element. */
  readonly isCompact: boolean;
  /** Entries with a content note are in a `details` element, with the note as `summary`. */
  readonly isCollapsed: boolean;
  readonly media: MediaState;
  /** The entry whose link was copied; `byHand` is the link, if the reader has to copy it. */
  readonly copied: { readonly name: string; readonly byHand?: string } | undefined;
}

const classOf = ({ date }: PlacedEvent): string =>
  !date ? 'undated' : isSpan(date) ? 'span' : isApproximate(date) ? 'approximate' : '';

/** Between date and heading: for screen readers whether the date is approximate or missing, and the content note. */
function notesOf(
  { event: { displayDate, contentNote }, date: parsed }: PlacedEvent,
  { context }: EntryOptions,
  isUnderNote: boolean,
): TemplateResult | typeof nothing {
  const { messages, exact } = context;
  // The computed text of a date says "about"; a `displayDate` may not.
  const dateNote = exact
    ? undefined
    : !parsed
      ? messages.undated
      : displayDate !== undefined && isApproximate(parsed)
        ? messages.approximate
        : undefined;
  const note = !isUnderNote && contentNote;
  return dateNote || note
    ? html`${dateNote && html`<span class="aside">${dateNote}</span>`}${note && html`<p part="note" data-field="contentNote">${text(note, context)}</p>`}`
    : nothing;
}

/**
 * After the heading and the text: media, source, and a link to copy by hand. In the compact layout, and under a content
 * note, a `details` element with the text too.
 */
function restOf(placed: PlacedEvent, options: EntryOptions, isUnderNote: boolean): TemplateResult | undefined {
  const { event, name } = placed;
  const { context, isCompact, isCollapsed, copied } = options;
  const { messages } = context;
  const { text: words, source: from, contentNote } = event;
  const byHand = copied?.name === name ? copied.byHand : undefined;
  const linkToCopy =
    byHand && html`<p class="quiet" role="status">${messages.copyByHand} <a href=${byHand}>${byHand}</a></p>`;
  const rest =
    (event.picture || event.media || from) && html`${media(event, context, options.media)}${source(from, context)}`;
  if (!isCompact && !isUnderNote) return rest || linkToCopy ? html`${rest}${linkToCopy}` : undefined;
  const body = html`${words && html`<p part="text">${text(words, context)}</p>`}${rest}`;
  const field = isCollapsed && contentNote !== undefined ? 'sensitive' : nothing;
  const details = isCompact
    ? (words || rest) &&
      html`<details data-field=${field}><summary><span class="aside">${messages.readMore}: ${plainOf(event.title, context)}</span></summary>${body}</details>`
    : html`<details data-field=${field}><summary part="note" data-field="contentNote">${text(contentNote, context)}</summary>${body}</details>`;
  return html`${details}${linkToCopy}`;
}

/** The content of an entry: date, notes, heading, text, and the rest. */
export function eventParts(placed: PlacedEvent, level: number, options: EntryOptions): readonly unknown[] {
  const { context, isCompact, isCollapsed } = options;
  const { event, date: parsed } = placed;
  const { contentNote, displayDate, title, text: words } = event;
  const isUnderNote =
    isCollapsed && !isCompact && contentNote !== undefined && !!(words || event.picture || event.media || event.source);
  return [
    date(event.date, displayDate, context, formatDate, parsed),
    notesOf(placed, options, isUnderNote),
    heading(level, text(title, context), 'title'),
    !isCompact && !isUnderNote && words ? html`<p part="text">${text(words, context)}</p>` : nothing,
    restOf(placed, options, isUnderNote),
  ];
}

/** An entry of the list, with a button that copies a link to it. */
export function event(placed: PlacedEvent, level: number, options: EntryOptions): TemplateResult {
  const { context, copied } = options;
  const { messages } = context;
  const [when, notes, title, words, rest] = eventParts(placed, level, options);
  const label = copied?.name === placed.name && !copied.byHand ? messages.linkCopied : messages.copyLink;
  return html`<li part="event" role="listitem" class=${classOf(placed) || nothing}>${when}${notes}${title}${words}${rest}<button part="link" class="link" type="button" aria-label="${label}: ${plainOf(placed.event.title, context)}">${label}</button></li>`;
}
