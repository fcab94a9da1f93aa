import { html, type TemplateResult } from 'lit';
import type { EventGroup } from '../../data/arrange-events.js';
import { formatDate } from '../../time/format-date.js';
import { event, type Drawing } from './event.js';
import { heading } from './heading.js';
import { text } from './text.js';

/** A list of events; under a heading, and theirs one level below, where they are gathered by year, decade or era. */
export function group({ date, era, events }: EventGroup, drawing: Drawing): TemplateResult {
  const { level, reading } = drawing;
  const title = era ? text(era.title, reading) : date && formatDate(date, reading.lang, reading.messages);
  const below = title === undefined ? level : level + 1;
  const list = html`<ol part="list" role="list">${events.map((placed) => event(placed, below, drawing))}</ol>`;
  return title === undefined ? list : html`<section>${heading(level, title, 'group')}${list}</section>`;
}
