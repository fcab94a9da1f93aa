/** The documentation of design tokens: descriptions from the comments in `tokens.ts`, usage from the style sheets. */
import { readFile } from 'node:fs/promises';
import { loadSource } from './load-source.mjs';

/** All tokens: custom property, default, and description. */
export async function documentedTokens() {
  const { tokens } = await loadSource('src/theme/tokens.ts');
  const source = await readFile('src/theme/tokens.ts', 'utf8');
  const sentences = new Map(
    [...source.matchAll(/\/\*\* (.*?) \*\/\s+'?([\w-]+)'?:/g)].map(([, sentence, name]) => [name, sentence]),
  );
  return Object.entries(tokens).map(([name, value]) => {
    const description = sentences.get(name);
    if (!description) throw new Error(`src/theme/tokens.ts: the token "${name}" needs a comment on one line.`);
    return { token: name, name: `--history-${name}`, default: value.replaceAll('--_', '--history-'), description };
  });
}

/**
 * The tokens that an element's style sheet uses, directly or in the default of another token.
 *
 * @param {string} tag
 */
export async function tokensOf(tag) {
  const [{ tokens, declare }, { styles }] = await Promise.all(
    ['src/theme/tokens.ts', `src/elements/${tag}.styles.ts`].map(loadSource),
  );
  const used = (css) => [...css.matchAll(/var\(--_([\w-]+)/g)].map(([, name]) => name);
  const found = new Set(used(styles.map(String).join('\n').replace(declare(tokens), '')));
  for (const name of found) for (const other of used(tokens[name] ?? '')) found.add(other);
  return (await documentedTokens()).filter(({ token }) => found.has(token));
}
