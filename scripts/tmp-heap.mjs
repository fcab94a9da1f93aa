import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { startBenchServer } from '../bench/server.mjs';
import contender from '../bench/contenders/ours-src.mjs';
import { makeEvents } from '../bench/story.mjs';
const count = Number(process.argv[2] ?? 1000);
const server = await startBenchServer();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const files = contender.events({ events: makeEvents(count) });
server.show(files);
for (let run = 0; run < 2; run++) {
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await page.goto(`${server.url}/index.html`);
await page.waitForFunction((n) => document.querySelector('history-timeline')?.shadowRoot?.querySelectorAll('li').length >= n, count);
await page.waitForTimeout(1500);
await session.send('Performance.enable');
await session.send('HeapProfiler.collectGarbage');
const { metrics } = await session.send('Performance.getMetrics');
console.log('heap', metrics.find((m) => m.name === 'JSHeapUsedSize').value / 1e6);
if (run === 0) {
let text = '';
session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
await session.send('HeapProfiler.takeHeapSnapshot', { exposeNumericValues: false });
const s = JSON.parse(text);
const f = s.snapshot.meta.node_fields; const types = s.snapshot.meta.node_types[0];
const N = f.length; const by = {};
for (let i = 0; i < s.nodes.length; i += N) {
  const type = types[s.nodes[i + f.indexOf('type')]]; const name = s.strings[s.nodes[i + f.indexOf('name')]];
  const size = s.nodes[i + f.indexOf('self_size')];
  if (/string/.test(type)) (globalThis.strs ??= []).push([name.length, size, name.slice(0,50), type]);
  if (type==='object' && name==='Object') { }
  const key = type === 'string' || type === 'concatenated string' || type==='sliced string' ? type : `${type} ${name.slice(0, 60)}`;
  (by[key] ??= [0, 0]); by[key][0]++; by[key][1] += size;
}
for (const [k, [n, b]] of Object.entries(by).sort((a, b) => b[1][1] - a[1][1]).slice(0, 45)) console.log(String(n).padStart(7), String(b).padStart(9), k);
const g={}; for (const [l,z,n,t] of strs) { const k = /^(Title|Text|event-|\d{4}-)/.exec(n)?.[0].replace(/\d/g,'9') ?? (/event-/.test(n)?'has event-':/Title/.test(n)?'has Title': 'other'); (g[k]??=[0,0]); g[k][0]++; g[k][1]+=z; }
console.log(g); console.log(strs.sort((a,b)=>b[1]-a[1]).slice(0,40).map(String).join('\n'));
}
await context.close();
}
await browser.close(); server.close();
