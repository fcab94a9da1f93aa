/** The goals: mostly ratios of two contenders within one run. */

const ratio = (work, scenario, measure, ours, other, most) => ({ work, scenario, measure, ours, other, most });
const value = (work, scenario, measure, ours, most) => ({ work, scenario, measure, ours, most });

const src = 'ours-src';
const html = 'ours-html';

export const goals = [
  ratio('CPU, 1,000 events from JSON, of static HTML', 'events-1000', 'cpu', src, 'static-html', 0.8),
  ratio('… of static HTML with `content-visibility`', 'events-1000', 'cpu', src, 'static-html-cv', 1.4),
  ratio('… of TimelineJS', 'events-1000', 'cpu', src, 'timelinejs', 0.1),
  ratio('… of vis-timeline', 'events-1000', 'cpu', src, 'vis-timeline', 1 / 3),
  ratio('CPU, 10 events from JSON, of static HTML', 'events-10', 'cpu', src, 'static-html', 2),
  ratio('… of TimelineJS', 'events-10', 'cpu', src, 'timelinejs', 0.25),
  ratio(
    '10 events, slow: first content painted, from HTML, of static HTML',
    'events-10-slow',
    'firstPainted',
    html,
    'static-html',
    1.1,
  ),
  ratio('… with its styles in the page', 'events-10-slow', 'firstPainted', 'ours-html-own', 'static-html', 1.1),
  ratio('… all there, from `src`, of the plain script', 'events-10-slow', 'ready', src, 'plain-script', 1.3),
  ratio('… all there, from `src`, of TimelineJS', 'events-10-slow', 'ready', src, 'timelinejs', 0.6),
  ratio('From HTML: first content painted, of static HTML', 'events-10', 'firstPainted', html, 'static-html', 1.1),
  ratio('… with its styles in the page', 'events-10', 'firstPainted', 'ours-html-own', 'static-html', 1.1),
  value('From HTML: layout shift', 'events-10', 'shift', html, 0),
  value('… when the script comes a second late', 'events-10-late', 'shift', html, 0),
  ratio('10,000 events: first painted, of the same with 100', 'events-10000', 'firstPainted', src, `${src}-100`, 1.5),
  ratio('… of vis-timeline', 'events-10000', 'firstPainted', src, 'vis-timeline', 0.1),
  ratio('10,000 events, all in the document: CPU, of static HTML', 'events-10000', 'cpu', src, 'static-html', 1),
  value('… blocking time, ms', 'events-10000', 'blocking', src, 200),
  value('… longest task, ms', 'events-10000', 'longestTask', src, 60),
  ratio('Growth of CPU from 1,000 to 10,000 events', 'events-10000', 'cpu', src, `${src}-1000`, 11),
  value('One changed event in 10,000: painted after, ms', 'events-10000', 'change', src, 100),
  value('… mutations outside of its entry', 'events-10000', 'changedElsewhere', src, 0),
  value('A keystroke in the search of 10,000: painted after, ms', 'events-10000', 'keystroke', src, 100),
  {
    ...ratio(
      'Scrolling through 1,000: frames dropped, % beyond static HTML’s',
      'events-1000',
      'scrollDropped',
      src,
      'static-html',
      5,
    ),
    isDifference: true,
  },
  value('Heap, 1,000 events, MB', 'events-1000', 'heap', src, 2.5),
  ratio('… of TimelineJS', 'events-1000', 'heap', src, 'timelinejs', 1 / 3),
  ratio('Six figures in motion: CPU, of CountUp.js', 'figures-6', 'motionCpu', html, 'countup', 0.6),
  ratio('… of NumberFlow', 'figures-6', 'motionCpu', html, 'number-flow', 1 / 8),
  value('… frames dropped, %', 'figures-6', 'motionDropped', html, 0),
  value('… layouts once arrived', 'figures-6', 'restLayouts', html, 0),
  ratio('A whole page of six figures: CPU, of CountUp.js', 'whole-page-figures', 'cpu', html, 'countup', 1.3),
  ratio('… of NumberFlow', 'whole-page-figures', 'cpu', html, 'number-flow', 1),
  ratio(
    'A whole page of 8 events, 5 figures, a quotation: CPU, of static HTML',
    'whole-page',
    'cpu',
    html,
    'static-html',
    2,
  ),
  value('From HTML: page below moved, px', 'events-10', 'moved', html, 0),
  value('In a reserved box: page below moved, px', 'events-10', 'moved', 'ours-src-box', 1),
  ratio('20 widgets of 50 events, one `src`: CPU, of one with 1,000', 'widgets-20', 'cpu', src, `${src}-1000`, 1.5),
  value('… requests for data and all else', 'widgets-20', 'requests', src, 4),
  value('Idle page: script in 5 s, ms', 'events-10', 'idleScript', src, 0),
  ratio('Start-up: script of the full script, of Lit alone', 'start-up', 'script', 'ours-alone', 'lit-alone', 2.5),
];

/**
 * @param {Record<string, { contenders: Record<string, Record<string, { median: number }>> }>} results by scenario
 * @returns {{ work: string, most: number, reached: number | undefined }[]} `reached` is undefined where it was not measured
 */
export function judge(results) {
  return goals.map(({ work, scenario, measure, ours, other, most, isDifference }) => {
    const of = (name, contender) => results[name]?.contenders[contender]?.[measure]?.median;
    const mine = of(scenario, ours);
    const against = other ? of(scenario, other) : 1;
    const isKnown = mine !== undefined && against !== undefined;
    const reached = !isKnown ? undefined : isDifference ? mine - against : mine / against;
    return { work, most, reached, isRatio: Boolean(other && !isDifference) };
  });
}
