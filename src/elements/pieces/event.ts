import { html, nothing, render, type TemplateResult } from 'lit';
import type { PlacedEvent } from '../../story/arrange-events.js';
import { pageDocument } from '../../page-document.js';
import type { MediaController } from '../controllers/media-controller.js';
import { plainOf } from '../../text/reading.js';
import { isApproximate, isSpan } from '../../time/edtf.js';
import { date } from './date.js';
import { element } from './element.js';
import { heading } from './heading.js';
import { media } from './media.js';
import { source } from './source.js';
import { text, type Reading } from './text.js';

/** How entries are drawn, alike for all of a list. */
export interface Drawing {
  readonly reading: Reading;
  /** The text stands behind a button of its own. */
  readonly isCompact: boolean;
  /** Entries with a content note are closed under it until a reader opens them. */
  readonly isCollapsed: boolean;
  readonly media: MediaController;
  /** What pictures and players are drawn from besides. */
  readonly mediaState: readonly unknown[];
  /** The entry whose link has been copied, or is shown to be copied by hand. */
  readonly copied: { readonly name: string; readonly byHand?: string } | undefined;
  readonly onOpen: (placed: PlacedEvent) => void;
}

const kindOf = ({ date }: PlacedEvent): string =>
  !date ? 'undated' : isSpan(date) ? 'span' : isApproximate(date) ? 'approximate' : '';

/** Date, content note, heading and, unless it stands behind a button or its note, the text. */
function headOf(
  { event, date: parsed }: PlacedEvent,
  level: number,
  { reading, isCompact }: Drawing,
  isUnderNote: boolean,
): DocumentFragment {
  const { messages } = reading;
  const { displayDate, contentNote, title, text: words } = event;
  // The computed wording says "about"; the story's own words may not.
  const said = !parsed
    ? messages.undated
    : displayDate !== undefined && isApproximate(parsed)
      ? messages.approximate
      : undefined;
  const head = pageDocument.createDocumentFragment();
  const add = (piece: Node | undefined | '' | false) => piece && head.append(piece);
  add(date(event.date, displayDate, reading, parsed));
  add(said && element('span', { class: 'aside' }, said));
  add(!isUnderNote && contentNote && element('p', { part: 'note', class: 'note' }, text(contentNote, reading)));
  add(heading(level, text(title, reading), 'title'));
  add(!isCompact && !isUnderNote && words ? element('p', { part: 'text' }, text(words, reading)) : '');
  return head;
}

/** What follows the heading and may change while that stays: what a button opens, a picture, a source, the link to be copied by hand. */
function restOf(placed: PlacedEvent, drawing: Drawing, isUnderNote: boolean): TemplateResult | undefined {
  const { event, name } = placed;
  const { reading, isCompact, isCollapsed, copied, onOpen } = drawing;
  const { messages } = reading;
  const { text: words, source: from, contentNote } = event;
  const byHand = copied?.name === name ? copied.byHand : undefined;
  const address =
    byHand && html`<p class="quiet" role="status">${messages.copyByHand} <a href=${byHand}>${byHand}</a></p>`;
  const rest =
    (event.picture || event.media || from) && html`${media(event, reading, drawing.media)}${source(from, reading)}`;
  if (!isCompact && !isUnderNote) return rest || address ? html`${rest}${address}` : undefined;
  const body = html`${words && html`<p part="text">${text(words, reading)}</p>`}${rest}`;
  const isSensitive = isCollapsed && contentNote !== undefined;
  const onSummary = ({ currentTarget }: Event): void => {
    if (!(currentTarget as Element).closest('details')!.open) onOpen(placed);
  };
  const opened = isCompact
    ? (words || rest) &&
      html`<details class=${isSensitive ? 'sensitive' : nothing}><summary @click=${onSummary}><span class="aside">${messages.readMore}: ${plainOf(event.title, reading)}</span></summary>${body}</details>`
    : html`<details class="sensitive"><summary part="note" class="note">${text(contentNote, reading)}</summary>${body}</details>`;
  return html`${opened}${address}`;
}

/** An item of the list, and whether anything follows its heading: most of thousands have nothing, and no template. */
type Item = Element & { hasRest?: boolean };

/**
 * An entry of the list: date, heading, text, picture, source, and a button that copies a link to it.
 *
 * @param item what shows it, or has shown another one
 * @param isDrawn whether it is in the page with the same words: they then stay as they are
 */
export function event(
  item: Item | undefined,
  placed: PlacedEvent,
  level: number,
  drawing: Drawing,
  isDrawn: boolean,
): Element {
  const { reading, isCompact, isCollapsed, copied } = drawing;
  const { messages } = reading;
  const { event, name } = placed;
  const { contentNote, text: words } = event;
  const button = item?.lastElementChild ?? element('button', { part: 'link', class: 'link', type: 'button' });
  item ??= element('li', { part: 'event', role: 'listitem' }, button);
  const isUnderNote =
    isCollapsed && !isCompact && contentNote !== undefined && !!(words || event.picture || event.media || event.source);
  if (!isDrawn) {
    // The template of the rest begins with a comment.
    while (item.firstChild === item.firstElementChild && item.firstChild !== button) item.firstChild!.remove();
    item.prepend(headOf(placed, level, drawing, isUnderNote));
  }
  const rest = restOf(placed, drawing, isUnderNote);
  if (rest || item.hasRest) render(rest || nothing, item as HTMLElement, { renderBefore: button });
  item.hasRest ||= !!rest;
  const said = copied?.name === name && !copied.byHand ? messages.linkCopied : messages.copyLink;
  const label = `${said}: ${plainOf(event.title, reading)}`;
  const kind = kindOf(placed);
  if (item.className !== kind) item.className = kind;
  if (button.textContent !== said) button.textContent = said;
  if (button.getAttribute('aria-label') !== label) button.setAttribute('aria-label', label);
  return item;
}
