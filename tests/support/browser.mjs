/** Chromium for tests of whole pages, and what it tells assistive technology. */
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { chromiumFlags } from './flags.mjs';

/** How long anything in a page may take, in milliseconds: a busy machine is slow. */
export const patience = 60_000;

/** @param {string[]} flags more of the browser's own */
export const launch = (...flags) =>
  chromium.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    timeout: 120_000,
    // Whatever the machine's resolver does with names that nobody has: some wait for long.
    args: [...chromiumFlags, ...flags, '--host-resolver-rules=MAP *.invalid ~NOTFOUND'],
  });

/**
 * A browser that believes that somebody listens, as it is with a screen reader: it then tells also of what
 * `content-visibility` leaves out of view.
 */
export const launchForListeners = () => launch('--force-renderer-accessibility');

/** A page in a context of its own: with settings and storage that it shares with no other. */
export async function newPage(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/**
 * What Chromium tells assistive technology about a page: every node that is not ignored, in the order of the page, each
 * as `{ role, name, level?, …, children }`. `children` are nodes of the same list, those of ignored ones moved up. Roles
 * that only lay out text (`InlineTextBox`) are left out. Properties are those of the CDP domain Accessibility, such as
 * `focusable`, `expanded`, `hidden`; only those that are set.
 */
export async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const flat = [];
  const read = (id) => {
    const node = byId.get(id);
    if (!node || node.role?.value === 'InlineTextBox') return [];
    if (node.ignored) return (node.childIds ?? []).flatMap(read);
    const shown = { role: node.role?.value, name: node.name?.value ?? '' };
    for (const { name, value } of node.properties ?? []) shown[name] = value.value;
    flat.push(shown);
    shown.children = (node.childIds ?? []).flatMap(read);
    return [shown];
  };
  nodes.filter(({ parentId }) => parentId === undefined).forEach(({ nodeId }) => read(nodeId));
  return flat;
}

/** The tree as text, two spaces a level, for a failing test's message: `heading "The public launch" 2`. */
export const outline = (nodes, depth = 0) =>
  nodes
    .map(({ role, name, level, children }) => {
      const line = `${'  '.repeat(depth)}${role}${name ? ` ${JSON.stringify(name)}` : ''}${level ? ` ${level}` : ''}`;
      return [line, outline(children, depth + 1)].filter(Boolean).join('\n');
    })
    .join('\n');
