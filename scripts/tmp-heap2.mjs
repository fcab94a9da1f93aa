import { chromium } from 'playwright-core';
import { startBenchServer } from '../bench/server.mjs';
import contender from '../bench/contenders/ours-src.mjs';
import { makeEvents } from '../bench/story.mjs';
const server = await startBenchServer();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
async function summary(count) {
server.show(contender.events({ events: makeEvents(count) }));
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const session = await context.newCDPSession(page);
await page.goto(`${server.url}/index.html`);
await page.waitForFunction((n) => document.querySelector('history-timeline')?.shadowRoot?.querySelectorAll('li').length >= n, count);
await page.waitForTimeout(1500);
await session.send('Performance.enable');
await session.send('HeapProfiler.collectGarbage');
const { metrics } = await session.send('Performance.getMetrics');
console.log('heap', count, metrics.find((m) => m.name === 'JSHeapUsedSize').value / 1e6);
let text = '';
session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
await session.send('HeapProfiler.takeHeapSnapshot', { exposeNumericValues: false });
const s = JSON.parse(text);
const f = s.snapshot.meta.node_fields; const types = s.snapshot.meta.node_types[0]; const et = s.snapshot.meta.edge_types[0];
const N = f.length; const by = {}; const T=f.indexOf('type'), NM=f.indexOf('name'), SZ=f.indexOf('self_size'), EC=f.indexOf('edge_count');
// parent of each by first edge
const ef=s.snapshot.meta.edge_fields, E=ef.length; let e=0; const parent=new Map();
for (let i=0;i<s.nodes.length;i+=N){ for(let k=0;k<s.nodes[i+EC];k++,e+=E){ const to=s.edges[e+ef.indexOf('to_node')]; const ty=et[s.edges[e+ef.indexOf('type')]]; if(ty==='weak')continue; const n=s.edges[e+ef.indexOf('name_or_index')]; if(!parent.has(to)) parent.set(to,[i, (ty==='property'||ty==='internal'||ty==='context')?s.strings[n]:(ty==='element'||ty==='hidden')?'[]':n]); } }
const nameOf=(i)=>{const type = types[s.nodes[i+T]]; const name=s.strings[s.nodes[i+NM]]; return /string/.test(type)?type:`${type} ${name.slice(0,30)}`;};
for (let i = 0; i < s.nodes.length; i += N) {
  const type = types[s.nodes[i + T]]; if (type==='native') { const name=s.strings[s.nodes[i+NM]]; if(!/^system/.test(name)) continue; }
  const p = parent.get(i); 
  const key = `${nameOf(i)} <- ${p?nameOf(p[0]).replace(/\d+/g,'#')+'.'+p[1]:''}`;
  (by[key] ??= [0, 0]); by[key][0]++; by[key][1] += s.nodes[i + SZ];
}
await context.close();
return by;
}
const a = await summary(10), b = await summary(1000);
const d = Object.keys(b).map(k=>[k,b[k][0]-(a[k]?.[0]??0),b[k][1]-(a[k]?.[1]??0)]).sort((x,y)=>y[2]-x[2]).slice(0,60);
for (const [k,n,z] of d) console.log(String(n).padStart(7), String(z).padStart(9), k);
await browser.close(); server.close();
