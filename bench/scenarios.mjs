/** What is measured: the content, the contenders that support it, and what a user does then. */
import countup from './contenders/countup.mjs';
import numberFlow from './contenders/number-flow.mjs';
import oursBox from './contenders/ours-src-box.mjs';
import oursHtml from './contenders/ours-html.mjs';
import oursHtmlOwn from './contenders/ours-html-own.mjs';
import oursNoScript from './contenders/ours-no-script.mjs';
import oursSrc from './contenders/ours-src.mjs';
import plain from './contenders/plain-script.mjs';
import { litAlone, oursAlone } from './contenders/start-up.mjs';
import floor from './contenders/static-html.mjs';
import staticHtmlVisible from './contenders/static-html-cv.mjs';
import timelinejs from './contenders/timelinejs.mjs';
import vis from './contenders/vis-timeline.mjs';
import { figures, makeEvents, quote } from './story.mjs';

const large = [floor, staticHtmlVisible, plain, oursHtml, oursSrc, timelinejs, vis];
const all = [...large, oursHtmlOwn, oursBox];

/** Moves the figures below the fold. */
const fold = '<div style="height:1200px"></div>';

const events = (count, options) => ({ kind: 'events', count, work: { events: makeEvents(count, options) } });

/** A contender with another number of events, to compare both numbers in one run. */
const withEvents = (contender, count) => ({
  ...contender,
  name: `${contender.name}-${count}`,
  title: `${contender.title}, one with ${count.toLocaleString('en')} events`,
  instead: events(count),
});

/**
 * `kind` names the contender's function that makes the pages, `count` the items that must be there, `runs` how often by
 * default, `then` what is done afterwards (see `interactions.mjs`). `isExtra` scenarios run with `--full` alone.
 */
export const scenarios = [
  {
    name: 'events-10',
    title: '10 events',
    ...events(10),
    contenders: all,
    runs: 7,
    then: ['click', 'idle'],
  },
  {
    name: 'events-10-slow',
    title: '10 events, slow 4G, a CPU 4 times slower',
    ...events(10),
    contenders: all,
    runs: 5,
    cpu: 4,
    network: 'slow4g',
  },
  {
    name: 'events-10-late',
    title: '10 events, each script a second late',
    ...events(10),
    contenders: [floor, oursHtml],
    runs: 3,
    delays: { '/history-widgets.js': 1_000 },
  },
  { name: 'events-100', title: '100 events', ...events(100), contenders: large, runs: 3, shots: true },
  {
    name: 'events-1000',
    title: '1,000 events',
    ...events(1_000),
    contenders: large,
    runs: 5,
    then: ['scroll', 'click', 'keystroke', 'change'],
  },
  {
    name: 'events-10000',
    title: '10,000 events',
    ...events(10_000),
    contenders: [
      ...large.filter((contender) => contender !== timelinejs),
      withEvents(oursSrc, 100),
      withEvents(oursSrc, 1_000),
    ],
    runs: 3,
    then: ['scroll', 'keystroke', 'change'],
  },
  {
    name: 'events-10000-peers',
    title: '10,000 events, TimelineJS too',
    ...events(10_000),
    contenders: [floor, oursSrc, timelinejs],
    runs: 1,
    isExtra: true,
  },
  {
    name: 'pictures-1000',
    title: '1,000 events, each with a picture',
    ...events(1_000, { pictures: true }),
    contenders: large,
    runs: 3,
    isExtra: true,
  },
  {
    name: 'figures-6',
    title: 'six figures scrolled into view',
    kind: 'figures',
    count: 6,
    work: { figures, before: fold },
    contenders: [oursHtml, oursSrc, countup, numberFlow],
    runs: 7,
    shots: true,
    then: ['motion'],
  },
  {
    name: 'whole-page-figures',
    title: 'a whole page: six figures, not in view yet',
    kind: 'figures',
    count: 6,
    work: { figures, before: fold },
    contenders: [floor, oursNoScript, oursHtml, countup, numberFlow],
    runs: 11,
  },
  {
    name: 'whole-page',
    title: 'a whole page: 8 events, 5 figures, 1 quotation',
    kind: 'wholePage',
    count: 8,
    work: { events: makeEvents(8), figures: figures.slice(0, 5), quote },
    contenders: [floor, oursNoScript, oursHtml, oursSrc],
    runs: 11,
    shots: true,
  },
  {
    name: 'whole-story',
    title: 'a whole story: 40 events, 6 figures, 1 quotation',
    kind: 'wholeStory',
    count: 3,
    work: { events: makeEvents(40), figures, quote },
    contenders: [floor, oursSrc],
    runs: 5,
    shots: true,
  },
  {
    name: 'widgets-20',
    title: '20 timelines of 50 events from one `src`',
    kind: 'widgets',
    count: 1_000,
    work: { events: makeEvents(50), count: 20 },
    contenders: [floor, oursSrc, withEvents(oursSrc, 1_000)],
    runs: 5,
  },
  {
    name: 'start-up',
    title: 'the script alone, on a page without a widget',
    kind: 'startUp',
    count: 1,
    work: {},
    contenders: [litAlone, oursAlone],
    runs: 9,
  },
];
