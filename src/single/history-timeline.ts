/** `history-timeline` alone, for bundles. */
import { define } from '../elements/define.js';
import { HistoryTimeline } from '../elements/history-timeline.js';
import { discover } from '../elements/discover.js';

if (define({ 'history-timeline': HistoryTimeline })) discover();

export { HistoryTimeline };
export type * from '../events.js';
