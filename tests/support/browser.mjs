/** Chromium for page tests, and its accessibility tree. */
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { chromiumFlags } from './flags.mjs';

/** The timeout in a page, in milliseconds, also for slow machines. */
export const patience = 60_000;

/** @param {string[]} flags more flags for the browser */
export const launch = (...flags) =>
  chromium.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    timeout: 120_000,
    // Some DNS resolvers take long for unknown names.
    args: [...chromiumFlags, ...flags, '--host-resolver-rules=MAP *.invalid ~NOTFOUND'],
  });

/**
 * A browser that behaves as with a screen reader: its accessibility tree includes content that `content-visibility` skips.
 */
export const launchForListeners = () => launch('--force-renderer-accessibility');

/** A page in a new browser context, with separate settings and storage. */
export async function newPage(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/**
 * The accessibility tree of a page in Chromium: all nodes that are not ignored, in document order, each as
 * `{ role, name, level?, …, children }`. Children of ignored nodes belong to their parents. Without `InlineTextBox` nodes.
 * Properties are those of the CDP domain Accessibility, such as `focusable`, `expanded`, `hidden`, if they are set.
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

/** The tree as text for messages, two spaces per level: `heading "The public launch" 2`. */
export const outline = (nodes, depth = 0) =>
  nodes
    .map(({ role, name, level, children }) => {
      const line = `${'  '.repeat(depth)}${role}${name ? ` ${JSON.stringify(name)}` : ''}${level ? ` ${level}` : ''}`;
      return [line, outline(children, depth + 1)].filter(Boolean).join('\n');
    })
    .join('\n');
