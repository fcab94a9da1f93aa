/** What the script does on a page: it defines the plain elements, and finds those that need a part. */
import { CaptionedPhoto } from './elements/captioned-photo.js';
import { define } from './elements/define.js';
import { discover } from './elements/discover.js';
import { HistoryTimeline } from './elements/history-timeline.js';
import { MilestoneCounter } from './elements/milestone-counter.js';
import { day, map, story } from './elements/parts.js';
import { QuoteCard } from './elements/quote-card.js';

/** False if another copy of the same version has already defined all of them. */
export const isNeeded = define({
  'history-timeline': HistoryTimeline,
  'milestone-counter': MilestoneCounter,
  'quote-card': QuoteCard,
  'captioned-photo': CaptionedPhoto,
});
if (isNeeded) discover({ 'observance-day': day, 'coverage-map': map, 'history-story': story });
