/** The times in milliseconds, the counts, and the heap in MB of a page so far, from Chromium. @param session of its debugger */
export async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    cpu: of.TaskDuration * 1000,
    script: of.ScriptDuration * 1000,
    style: (of.RecalcStyleDuration + of.LayoutDuration) * 1000,
    layouts: of.LayoutCount,
    recalculations: of.RecalcStyleCount,
    nodes: of.Nodes,
    heap: of.JSHeapUsedSize / 1e6,
  };
}
