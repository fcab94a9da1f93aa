import { earliestDay } from '../time/edtf.js';
import type { PlacedEvent } from './arrange-events.js';

/**
 * The event at which a timeline starts: the `first` or `last` one in time, the last one until `today`, or the one with that
 * name; undefined without such an event.
 *
 * @param today in days since 1970-01-01
 */
export function startOf(events: readonly PlacedEvent[], at: string, today: number): PlacedEvent | undefined {
  if (at === 'first') return events[0];
  if (at === 'last') return events[events.length - 1];
  if (at !== 'today') return events.find(({ name }) => name === at);
  const started = events.filter(({ date }) => date && earliestDay(date) <= today);
  return started.reduce((a, b) => (earliestDay(b.date!) < earliestDay(a.date!) ? a : b), started[0] ?? events[0]!);
}
