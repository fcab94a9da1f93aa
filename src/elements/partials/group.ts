import { html, type TemplateResult } from 'lit';
import type { EventGroup } from '../../story/arrange-events.js';
import { formatDate } from '../../time/format-date.js';
import type { Slice } from '../controllers/slice-controller.js';
import { heading } from '../../views/heading.js';
import { text, type RenderContext } from '../../views/text.js';

/** Entries per `content-visibility` chunk: fewer adds containers, more causes long tasks. */
const boxSize = 24;

/** The list; a long one is split into containers, which are one list for assistive technology. */
function list(events: Slice['events'], level: number, isWhole: boolean): TemplateResult {
  if (isWhole || events.length <= boxSize) return html`<ol part="list" role="list" .slice=${{ events, level }}></ol>`;
  const boxes: TemplateResult[] = [];
  for (let from = 0; from < events.length; from += boxSize) {
    const slice: Slice = { events: events.slice(from, from + boxSize), level };
    boxes.push(html`<ol role="none" .slice=${slice}></ol>`);
  }
  return html`<div part="list" class="list">${boxes}</div>`;
}

/**
 * A list of events; with a heading, and event headings one level below, if events are grouped.
 *
 * @param isWhole never splits the list into containers
 */
export function group(
  { date, era, events }: EventGroup,
  level: number,
  context: RenderContext,
  isWhole: boolean,
): TemplateResult {
  const title = era ? text(era.title, context) : date && formatDate(date, context.lang, context.messages);
  return title === undefined
    ? list(events, level, isWhole)
    : html`<section>${heading(level, title, 'group')}${list(events, level + 1, isWhole)}</section>`;
}
