/** `history-story` with the elements that it shows, for bundles. */
import { define } from '../elements/define.js';
import { CaptionedPhoto } from '../elements/captioned-photo.js';
import { CoverageMap } from '../elements/coverage-map.js';
import { HistoryStory } from '../elements/history-story.js';
import { HistoryTimeline } from '../elements/history-timeline.js';
import { MilestoneCounter } from '../elements/milestone-counter.js';
import { ObservanceDay } from '../elements/observance-day.js';
import { QuoteCard } from '../elements/quote-card.js';
import { discover } from '../elements/discover.js';

const isNeeded = define({
  'history-timeline': HistoryTimeline,
  'milestone-counter': MilestoneCounter,
  'quote-card': QuoteCard,
  'captioned-photo': CaptionedPhoto,
  'observance-day': ObservanceDay,
  'coverage-map': CoverageMap,
  'history-story': HistoryStory,
});
if (isNeeded) discover();

export { HistoryStory };
