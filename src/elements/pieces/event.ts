import { html, type TemplateResult } from 'lit';
import type { PlacedEvent } from '../../data/arrange-events.js';
import type { MediaController } from '../controllers/media-controller.js';
import { plainOf } from '../../text/reading.js';
import { isApproximate, isSpan } from '../../time/edtf.js';
import { date } from './date.js';
import { heading } from './heading.js';
import { media } from './media.js';
import { source } from './source.js';
import { text, type Reading } from './text.js';

/** How entries are drawn, alike for all of a list. */
export interface Drawing {
  readonly reading: Reading;
  /** The level of the first headings. */
  readonly level: number;
  /** The text stands behind a button of its own. */
  readonly isCompact: boolean;
  readonly media: MediaController;
  /** The entry whose link has been copied, or is shown to be copied by hand. */
  readonly copied: { readonly name: string; readonly byHand?: string } | undefined;
  readonly onCopyLink: (name: string) => void;
  readonly onOpen: (placed: PlacedEvent) => void;
}

const kindOf = ({ date }: PlacedEvent): string =>
  !date ? 'undated' : isSpan(date) ? 'span' : isApproximate(date) ? 'approximate' : '';

/** An entry of the list: date, heading, text, picture, source, and a button that copies a link to it. */
export function event(placed: PlacedEvent, level: number, drawing: Drawing): TemplateResult {
  const { event, name } = placed;
  const { reading, isCompact, copied, onCopyLink, onOpen } = drawing;
  const { messages } = reading;
  // The computed wording says "about"; the story's own words may not.
  const said = !placed.date
    ? messages.undated
    : event.displayDate !== undefined && isApproximate(placed.date)
      ? messages.approximate
      : undefined;
  const { contentNote, text: words, source: from } = event;
  const title = plainOf(event.title, reading);
  const isCopied = copied?.name === name;
  const byHand = isCopied ? copied.byHand : undefined;
  const address =
    byHand && html`<p class="quiet" role="status">${messages.copyByHand} <a href=${byHand}>${byHand}</a></p>`;
  const body = words && html`<p part="text">${text(words, reading)}</p>`;
  const rest =
    (event.picture || event.media || from) && html`${media(event, reading, drawing.media)}${source(from, reading)}`;
  const copyLabel = isCopied && !byHand ? messages.linkCopied : messages.copyLink;
  const onSummary = ({ currentTarget }: Event): void => {
    if (!(currentTarget as Element).closest('details')!.open) onOpen(placed);
  };
  // Each part is a node, also when empty, and a history may have thousands of entries: the rarest share one.
  return html`<li part="event" class=${kindOf(placed)}>${date(event.date, event.displayDate, reading)}${
    said && html`<span class="aside" .textContent=${said}></span>`
  }${contentNote && html`<p part="note" class="note">${text(contentNote, reading)}</p>`}${heading(level, text(event.title, reading), 'title')}${
    isCompact
      ? (body || rest) &&
        html`<details><summary @click=${onSummary}><span class="aside">${messages.readMore}: ${title}</span></summary>${body}${rest}</details>`
      : body
  }${isCompact ? address : (rest || address) && html`${rest}${address}`}<button part="link" class="link" type="button" aria-label="${copyLabel}: ${title}"
    @click=${() => onCopyLink(name)} .textContent=${copyLabel}></button></li>`;
}
