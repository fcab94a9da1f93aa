/** All measures in the order of the tables: key, column heading and number format. */

const whole = (value) => Math.round(value).toLocaleString('en');
const tenths = (value) => (Math.abs(value) < 99.95 ? String(Math.round(value * 10) / 10) : whole(value));
const kilobytes = (value) => tenths(value / 1000);

export const measures = [
  { key: 'bytes', title: 'KB', write: kilobytes },
  { key: 'htmlBytes', title: 'HTML KB', write: kilobytes },
  { key: 'jsBytes', title: 'script KB', write: kilobytes },
  { key: 'cssBytes', title: 'style KB', write: kilobytes },
  { key: 'jsonBytes', title: 'data KB', write: kilobytes },
  { key: 'requests', title: 'requests', write: whole },
  { key: 'pictures', title: 'of them pictures', write: whole },
  { key: 'foreign', title: 'foreign requests', write: whole },
  { key: 'firstPainted', title: 'first item painted, ms', write: whole },
  { key: 'largestPaint', title: 'largest paint, ms', write: whole },
  { key: 'ready', title: 'all there, ms', write: whole },
  { key: 'cpu', title: 'CPU, ms', write: whole },
  { key: 'script', title: 'script, ms', write: whole },
  { key: 'style', title: 'style and layout, ms', write: whole },
  { key: 'blocking', title: 'blocking, ms', write: whole },
  { key: 'longestTask', title: 'longest task, ms', write: whole },
  { key: 'heap', title: 'heap, MB', write: tenths },
  { key: 'nodes', title: 'nodes', write: whole },
  { key: 'shift', title: 'layout shift', write: (value) => value.toFixed(3) },
  { key: 'moved', title: 'page below moved, px', write: whole },
  { key: 'scrollDropped', title: 'scrolling: frames dropped, %', write: tenths },
  { key: 'scrollCpu', title: 'scrolling: CPU, ms', write: whole },
  { key: 'click', title: 'click, ms', write: whole },
  { key: 'keystroke', title: 'keystroke, ms', write: whole },
  { key: 'change', title: 'change: painted after, ms', write: whole },
  { key: 'changeCpu', title: 'change: CPU, ms', write: whole },
  { key: 'changedNodes', title: 'change: mutations', write: whole },
  { key: 'changedElsewhere', title: 'change: mutations outside of its entry', write: whole },
  { key: 'motionCpu', title: 'motion: CPU, ms', write: whole },
  { key: 'motionStyle', title: 'motion: style and layout, ms', write: whole },
  { key: 'motionLayouts', title: 'motion: layouts', write: whole },
  { key: 'motionDropped', title: 'motion: frames dropped, %', write: tenths },
  { key: 'restLayouts', title: 'after it: layouts', write: whole },
  { key: 'idleScript', title: 'idle for 5 s: script, ms', write: tenths },
  { key: 'idleLayouts', title: 'idle for 5 s: layouts', write: whole },
];

/** @returns {{ median: number, min: number, max: number }} of at least one number */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  const rounded = (value) => Math.round(value * 1000) / 1000;
  return { median: rounded(median), min: rounded(sorted[0]), max: rounded(sorted[sorted.length - 1]) };
}
