/** The elements and their events in an author's script; compiled with the packed package, see `package.node.mjs`. */
import type { HistoryTimeline, StoryInput, TimelineFilterDetail } from 'history-widgets';

const timeline: HistoryTimeline = document.createElement('history-timeline');
const names = [
  'captioned-photo',
  'coverage-map',
  'history-story',
  'milestone-counter',
  'observance-day',
  'quote-card',
] as const;
for (const name of names) {
  const story: StoryInput = { title: 'Our story' };
  const element = document.createElement(name);
  element.story = story;
  element.theme = 'govuk';
  // @ts-expect-error Unknown theme.
  element.theme = 'modern';
}

timeline.addEventListener('history-timeline-select', ({ detail }) => {
  const words: string = detail.id;
  const title: string | object = detail.event.title;
  // @ts-expect-error Unknown field.
  return [words, title, detail.event.titel];
});
timeline.addEventListener('history-timeline-filter', (event) => {
  const detail: TimelineFilterDetail = event.detail;
  const found: number = detail.count;
  const tags: readonly string[] = detail.tags;
  return [found, tags, detail.query.length, detail.eras.length];
});
// They bubble.
document.addEventListener('history-timeline-select', ({ detail }) => detail.id);
timeline.addEventListener('load', (event) => event.type);

timeline.layout = 'horizontal';
// @ts-expect-error Unknown layout.
timeline.layout = 'sideways';
const isThere: boolean = timeline.goTo('the-founding');
if (isThere) timeline.next();
timeline.previous();
