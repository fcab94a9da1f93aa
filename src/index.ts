/** The package: the plain forms of timeline, figure, quotation and photo, in English. Bundlers split off the parts. */
import './script.js';

export { CaptionedPhoto } from './elements/captioned-photo.js';
export { HistoryTimeline } from './elements/history-timeline.js';
export { MilestoneCounter } from './elements/milestone-counter.js';
export { QuoteCard } from './elements/quote-card.js';
// These are in parts; their modules, such as `history-widgets/coverage-map.js`, export the classes.
export type { CoverageMap } from './elements/coverage-map.js';
export type { HistoryStory } from './elements/history-story.js';
export type { ObservanceDay } from './elements/observance-day.js';
export type * from './events.js';
export type * from './model/input.js';
export type * from './model/model.js';
export type * from './story/checked.js';
