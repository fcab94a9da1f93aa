/** Runs axe in a Playwright page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const code = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Loads axe into the page if needed. Only the requested result types are collected: selectors of all nodes that pass would take
 * longer than the rules.
 *
 * @param {{ rules?: string[], types?: string[], iframes?: boolean }} [options] `rules`: ids (default: all); `types` of results
 *   (default: violations)
 * @returns {Promise<{ id: string, html: string[] }[]>} each rule, with the HTML of the nodes found
 */
export async function foundByAxe(page, { rules, types = ['violations'], iframes = true } = {}) {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(code);
  return page.evaluate(
    async ([runOnly, resultTypes, iframes]) => {
      const found = await globalThis.axe.run(document, { iframes, resultTypes, ...(runOnly && { runOnly }) });
      return resultTypes
        .flatMap((type) => found[type])
        .map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
    },
    [rules && { type: 'rule', values: rules }, types, iframes],
  );
}

/** The same as text, one line for each rule. */
export const violationsOf = async (page, options) =>
  (await foundByAxe(page, options)).map(({ id, html }) => `${id}: ${html.map((each) => each.slice(0, 200)).join(' ')}`);
