/** The main script: all elements, and the messages of nine languages. */
import { define } from './elements/define.js';
import { CaptionedPhoto } from './elements/captioned-photo.js';
import { CoverageMap } from './elements/coverage-map.js';
import { HistoryStory } from './elements/history-story.js';
import { HistoryTimeline } from './elements/history-timeline.js';
import { MilestoneCounter } from './elements/milestone-counter.js';
import { ObservanceDay } from './elements/observance-day.js';
import { QuoteCard } from './elements/quote-card.js';
import { addMessages } from './text/languages.js';
import { bundled } from './text/languages/bundled.js';
import { adoptTwins } from './elements/twins.js';

for (const lang of Object.keys(bundled)) addMessages(lang, bundled[lang]!);

adoptTwins(
  define({
    'history-timeline': HistoryTimeline,
    'milestone-counter': MilestoneCounter,
    'quote-card': QuoteCard,
    'captioned-photo': CaptionedPhoto,
    'observance-day': ObservanceDay,
    'coverage-map': CoverageMap,
    'history-story': HistoryStory,
  }),
);

export { CaptionedPhoto, CoverageMap, HistoryStory, HistoryTimeline, MilestoneCounter, ObservanceDay, QuoteCard };
export type * from './events.js';
export type * from './model/input.js';
export type * from './model/model.js';
export type * from './story/checked.js';
