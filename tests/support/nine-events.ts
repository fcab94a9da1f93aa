/** A timeline of nine events, and checks of its layouts. */
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html } from './elements.js';

export const story = {
  lang: 'en',
  events: Array.from({ length: 9 }, (_, index) => ({
    id: `e${index + 1}`,
    date: String(1991 + index),
    title: `Event ${index + 1}`,
    text: `What happened <a href="#x">then</a>, ${index + 1}.`,
    importance: index % 4 === 0 ? ('key' as const) : ('normal' as const),
  })),
};

export async function show(attributes: Partial<HistoryTimeline> = {}, dir = 'ltr'): Promise<HistoryTimeline> {
  const place = await fixture(html`<div dir=${dir}></div>`);
  place.setAttribute('style', 'inline-size: 600px; font-size: 16px');
  const element = document.createElement('history-timeline');
  Object.assign(element, { story, ...attributes });
  place.append(element);
  await element.updateComplete;
  return element;
}

export const find = <T extends HTMLElement>(element: HistoryTimeline, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
export const all = (element: HistoryTimeline, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The title of the first entry that is completely in view. */
export const inView = (element: HistoryTimeline): string => {
  const strip = find(element, '.carousel').getBoundingClientRect();
  const item = all(element, 'li').find((entry) => {
    const box = entry.getBoundingClientRect();
    return box.left >= strip.left - 2 && box.right <= strip.right + 2;
  });
  return item?.querySelector('h3')!.textContent!.trim() ?? '';
};

export const current = (element: HistoryTimeline): string =>
  find(element, '[aria-current] [part="title"]')?.textContent!.trim() ?? '';

export const selections = (element: HistoryTimeline): string[] => {
  const ids: string[] = [];
  element.addEventListener('history-timeline-select', (event) => ids.push((event as CustomEvent).detail.id));
  return ids;
};
