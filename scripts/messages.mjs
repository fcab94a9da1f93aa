/** What the script can say on the console, taken from the source: for the table in the README. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const saying = new Set(['warn', 'say', 'report']);

/** The text of a string or a template, with `…` for what is filled in; undefined for anything else. */
function wording(node) {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  if (!node || !ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** A call of `warn`, `say` or `report`, or a problem's `message`; and an `Error`, which is a reason within another message. */
function said(node) {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && saying.has(node.expression.text))
    return { text: wording(node.arguments.at(-1)) };
  if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'message')
    return { text: wording(node.initializer) };
  if (ts.isNewExpression(node) && node.expression.getText() === 'Error')
    return { text: wording(node.arguments?.[0]), isReason: true };
  return {};
}

/**
 * @returns {Promise<{ messages: { what: string, remedy: string }[], reasons: string[] }>} each message cut at its first
 *   `; `, behind which the remedy stands; and the reasons that a message may give in brackets
 * @throws {Error} for a message that says no remedy
 */
export async function consoleMessages() {
  const messages = new Map();
  const reasons = new Set();
  const files = (await readdir('src', { recursive: true }))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('publish/'))
    .sort();
  for (const name of files) {
    const file = ts.createSourceFile(name, await readFile(join('src', name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      const { text, isReason } = said(node);
      if (text && isReason) reasons.add(text);
      else if (text) {
        const at = text.indexOf('; ');
        if (at < 0) throw new Error(`src/${name}: "${text}" tells no remedy; write it behind "; ".`);
        messages.set(text.slice(0, at), text.slice(at + 2).replace(/\.$/, ''));
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { messages: [...messages].map(([what, remedy]) => ({ what, remedy })), reasons: [...reasons] };
}
