/** `history-timeline` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { HistoryTimeline } from '../elements/history-timeline.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'history-timeline': HistoryTimeline }));

export { HistoryTimeline };
export type * from '../events.js';
