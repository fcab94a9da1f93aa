/** What the script can say on the console, taken from the source: for the table in the README. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const saying = new Set(['warn', 'say', 'report']);

/** The texts of a string, a template, with `…` for what is filled in, or a choice of them; none for anything else. */
function wordings(node) {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...wordings(node.whenTrue), ...wordings(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
}

/** A call of `warn`, `say` or `report`, or a problem's `message`; and an `Error`, which is a reason within another message. */
function said(node) {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && saying.has(node.expression.text))
    return { texts: wordings(node.arguments.at(-1)) };
  if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'message')
    return { texts: wordings(node.initializer) };
  if (ts.isNewExpression(node) && node.expression.getText() === 'Error')
    return { texts: wordings(node.arguments?.[0]), isReason: true };
  return { texts: [] };
}

/**
 * @returns {Promise<{ messages: { what: string, remedy: string }[], reasons: string[] }>} each message cut at its first
 *   `; ` or `. `, behind which the remedy stands; and the reasons that a message may give in brackets
 * @throws {Error} for a message that says no remedy
 */
export async function consoleMessages() {
  const messages = new Map();
  const reasons = new Set();
  const files = (await readdir('src', { recursive: true }))
    .filter((name) => name.endsWith('.ts') && !/^(import|site)\//.test(name))
    .sort();
  for (const name of files) {
    const file = ts.createSourceFile(name, await readFile(join('src', name), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      const { texts, isReason } = said(node);
      for (const text of texts) {
        if (isReason) reasons.add(text);
        else {
          const at = text.search(/[;.] /);
          if (at < 0) throw new Error(`src/${name}: "${text}" tells no remedy; write it behind "; " or ". ".`);
          messages.set(text.slice(0, at), text.slice(at + 2).replace(/\.$/, ''));
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { messages: [...messages].map(([what, remedy]) => ({ what, remedy })), reasons: [...reasons] };
}
