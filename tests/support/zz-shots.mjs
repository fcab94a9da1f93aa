import { launch } from './browser.mjs';
import { startServer } from '../../scripts/server.mjs';
import { readdirSync, mkdirSync } from 'node:fs';
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; media-src 'self'";
const server = await startServer({ answer: (p) => p.endsWith('.html') ? { headers: { 'content-security-policy': csp } } : undefined });
const browser = await launch();
mkdirSync('/tmp/shots', { recursive: true });
const only = process.argv[2]?.split(',');
for (const file of readdirSync('dist/docs').filter((f) => f.endsWith(".html") && !f.startsWith("example-") && (!only || only.includes(f.slice(0,-5))))) {
  for (const [width, scheme] of [[360,'light'],[768,'dark'],[1280,'light'],[1600,'light']]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
    const said = [];
    page.on('console', (m) => said.push(m.text()));
    page.on('pageerror', (e) => said.push(String(e)));
    await page.goto(`${server.url}/dist/docs/${file}`, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(file, width, 'wider by', wide, await page.evaluate(() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth+1).slice(0,4).map(e => e.outerHTML.slice(0,100))));
    if (said.length && width === 1280) console.log(file, said);
    if (only) for (const y of [0,900,1800]) { await page.evaluate((y) => scrollTo(0, y), y); await page.waitForTimeout(150); await page.screenshot({ path: `/tmp/shots/${file}-${width}-${y}.png` }); }
    await page.close();
  }
}
await browser.close(); await server.close();
