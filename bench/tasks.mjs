/** Tasks of the main thread from a Chromium trace, in CPU time, which does not depend on other load. */

/** A task is a long task after this many milliseconds. */
const blockingFrom = 50;

/**
 * @param {Buffer} trace result of `browser.stopTracing()`, category `toplevel`
 * @returns {{ blocking: number, longestTask: number }} milliseconds: the sum of each task's time above 50, and the
 *   longest task
 */
export function readTasks(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const byThread = new Map();
  for (const { name, pid, tid, tdur = 0 } of traceEvents) {
    const thread = `${pid}/${tid}`;
    if (!name.endsWith('RunTask') || !mains.has(thread)) continue;
    byThread.set(thread, [...(byThread.get(thread) ?? []), tdur / 1000]);
  }
  // The page's renderer is the busiest one.
  const total = (tasks) => tasks.reduce((sum, task) => sum + task, 0);
  const tasks = [...byThread.values()].sort((a, b) => total(b) - total(a))[0] ?? [];
  return {
    blocking: total(tasks.map((task) => Math.max(0, task - blockingFrom))),
    longestTask: Math.max(0, ...tasks),
  };
}
