/** The custom events of a timeline, for `addEventListener`. Types only. The events bubble to `document`. */
import type { Filter } from './story/filter.js';
import type { StoryEvent } from './model/model.js';

/** The event that the reader moved to, or opened. */
export interface TimelineSelectDetail {
  /** The event's name in the URL hash: its `id`, or a name made from its title. */
  readonly id: string;
  readonly event: StoryEvent;
}

/** The reader's filter, and the number of events found. */
export interface TimelineFilterDetail extends Filter {
  readonly count: number;
}

/** The custom events of a timeline. */
export type TimelineEventMap = Pick<GlobalEventHandlersEventMap, 'history-timeline-select' | 'history-timeline-filter'>;

declare global {
  interface GlobalEventHandlersEventMap {
    'history-timeline-select': CustomEvent<TimelineSelectDetail>;
    'history-timeline-filter': CustomEvent<TimelineFilterDetail>;
  }
}
