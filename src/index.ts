/** The script: the plain forms of timeline, figure, quotation and photo, in English. It loads its parts when a page needs them. */
import { CaptionedPhoto } from './elements/captioned-photo.js';
import { define } from './elements/define.js';
import { discover } from './elements/discover.js';
import { HistoryTimeline } from './elements/history-timeline.js';
import { MilestoneCounter } from './elements/milestone-counter.js';
import { day, map, story } from './elements/parts.js';
import { QuoteCard } from './elements/quote-card.js';

const isNeeded = define({
  'history-timeline': HistoryTimeline,
  'milestone-counter': MilestoneCounter,
  'quote-card': QuoteCard,
  'captioned-photo': CaptionedPhoto,
});
if (isNeeded) discover({ 'observance-day': day, 'coverage-map': map, 'history-story': story });

export { CaptionedPhoto, HistoryTimeline, MilestoneCounter, QuoteCard };
// These are in parts; their modules, such as `history-widgets/coverage-map.js`, export the classes.
export type { CoverageMap } from './elements/coverage-map.js';
export type { HistoryStory } from './elements/history-story.js';
export type { ObservanceDay } from './elements/observance-day.js';
export type * from './events.js';
export type * from './model/input.js';
export type * from './model/model.js';
export type * from './story/checked.js';
