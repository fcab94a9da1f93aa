import { fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import icmecJson from '../../demo/stories/icmec.json';
import type { StoryInput } from '../../src/model/input.js';
import { define } from '../../src/elements/define.js';
import { CaptionedPhoto } from '../../src/elements/captioned-photo.js';
import { finder, layouts, players, scale } from '../../src/elements/parts.js';
import { HistoryStory } from '../../src/elements/history-story.js';
import { CoverageMap } from '../../src/elements/coverage-map.js';
import { tables, withhold } from '../../src/story/parts.js';
import { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { MilestoneCounter } from '../../src/elements/milestone-counter.js';
import { ObservanceDay } from '../../src/elements/observance-day.js';
import { QuoteCard } from '../../src/elements/quote-card.js';

const elements = {
  'history-timeline': HistoryTimeline,
  'milestone-counter': MilestoneCounter,
  'quote-card': QuoteCard,
  'captioned-photo': CaptionedPhoto,
  'history-story': HistoryStory,
  'observance-day': ObservanceDay,
  'coverage-map': CoverageMap,
};
define(elements);

/** The tests of parts that load late are in `tests/elements/parts.test.ts`. */
await Promise.all([finder, layouts, players, scale, tables, withhold].map((part) => part.load()));

/** The names of all elements. */
export const tags = Object.keys(elements) as (keyof typeof elements)[];

export { fixture, html, oneEvent, waitUntil };

/** What TypeScript makes of a JSON file has numbers and texts where a story has certain ones. */
export const icmec = icmecJson as typeof icmecJson & StoryInput;

/** Waits until a condition is true, also for slow smooth scrolling. */
export const until = (condition: () => unknown): Promise<void> =>
  waitUntil(condition as () => boolean, undefined, { timeout: 15_000 });

const normal = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The texts of matching elements in an element's shadow root, with white space collapsed. */
export const texts = (element: Element, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((found) => normal(found.textContent));

/** The texts of the parts with a name. */
export const parts = (element: Element, part: string): string[] => texts(element, `[part~="${part}"]`);

/** Collects console messages while `act` runs. */
export async function warningsOf(act: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said;
}

/** A `src` with this content. */
export const address = (text: string, type = 'application/json'): string =>
  URL.createObjectURL(new Blob([text], { type }));
