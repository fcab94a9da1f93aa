/** What axe objects to in a page, of Playwright. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const code = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Axe is brought into the page where it is not yet, and looks for no more than is asked: a selector of each node that
 * passes takes longer than the rules.
 *
 * @param {{ rules?: string[], types?: string[], iframes?: boolean }} [options] `rules` by their ids, by default all that
 *   axe runs; `types` of results, by default violations alone
 * @returns {Promise<{ id: string, html: string[] }[]>} each rule with the HTML of what it is about
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

/** The same, a line for each rule. */
export const violationsOf = async (page, options) =>
  (await foundByAxe(page, options)).map(({ id, html }) => `${id}: ${html.map((each) => each.slice(0, 200)).join(' ')}`);
