/** What a timeline tells the page of its reader, for `addEventListener`. Types only. Its events bubble, also to `document`. */
import type { Filter } from './story/find-events.js';
import type { StoryEvent } from './story/model.js';

/** The event that the reader went to, or opened. */
export interface TimelineSelectDetail {
  /** As in the address of the event: its `id`, or a name made from its title. */
  readonly id: string;
  readonly event: StoryEvent;
}

/** What the reader looks for, and how many events were found. */
export interface TimelineFilterDetail extends Filter {
  readonly count: number;
}

/** The events that are a timeline's own. */
export type TimelineEventMap = Pick<GlobalEventHandlersEventMap, 'history-timeline-select' | 'history-timeline-filter'>;

declare global {
  interface GlobalEventHandlersEventMap {
    'history-timeline-select': CustomEvent<TimelineSelectDetail>;
    'history-timeline-filter': CustomEvent<TimelineFilterDetail>;
  }
}
