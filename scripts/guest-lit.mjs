/**
 * What Lit takes from a page and does to it, and a guest does not. Lit's modules get a document and a `globalThis` of
 * their own; the few changes of its code name the module and the code that they take the place of, and the build fails
 * where a new Lit has other code.
 */
import { fileURLToPath } from 'node:url';

const pageDocument = fileURLToPath(new URL('../src/page-document.ts', import.meta.url));

/**
 * What Lit's modules see in place of the page's globals. Of the document, only what it makes nodes by, and that by its
 * interface (see `page-document.ts`). Of the window, no global of Lit's own (`<a id="litHtmlPolyfillSupport">` is one to
 * it), and a Trusted Types policy that throws nothing: a fixed name does where the page does not allow it, or where another
 * Lit came first. A script makes one of its own name, else Lit's, else none. That is no harm on a page that asks for
 * none; on one that does, the widgets leave their HTML as it is.
 */
const globalsFor = (name) => `
import { pageDocument } from ${JSON.stringify(pageDocument)};
const { createElement, createComment, createTextNode, createTreeWalker, importNode } = pageDocument;
const methods = { createElement, createComment, createTextNode, createTreeWalker, importNode };
// A node, since Lit also gives it to its tree walker to rest at.
export const document = globalThis.document && Object.assign(pageDocument.createDocumentFragment(), methods);
const { trustedTypes, ShadowRoot } = globalThis;
const createPolicy = (lits, rules) => {
  for (const name of [${JSON.stringify(name)}, lits]) try { return trustedTypes.createPolicy(name, rules); } catch {}
};
const privately = { ShadowRoot, trustedTypes: trustedTypes && { createPolicy, emptyScript: trustedTypes.emptyScript } };
export { privately as globalThis };`;

const changes = [
  // A global and a property of `Symbol` for standard decorators; there are none here.
  [
    '@lit/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/,
    '',
  ],
  // A function as the options of a listener: it inherits what the page has put on `Object.prototype`. No listener has options.
  ['lit-html/lit-html.js', /(removeEventListener\(this\.name,this),\w+\)/, '$1)'],
  ['lit-html/lit-html.js', /(addEventListener\(this\.name,this),\w+\)/, '$1)'],
];

/** A Rollup plugin. @param {string} name of the script, and of its Trusted Types policy */
export const guestLit = (name) => ({
  name: 'guest-lit',
  resolveId: (id) => (id === 'guest-lit' ? '\0guest-lit' : null),
  load: (id) => (id === '\0guest-lit' ? globalsFor(name) : null),
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    if (!/\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(path)) return null;
    let changed = code;
    for (const [file, from, to] of changes) {
      if (!path.endsWith(`node_modules/${file}`)) continue;
      if (!from.test(changed)) this.error(`${file} has no ${from}: see scripts/guest-lit.mjs.`);
      changed = changed.replace(from, to);
    }
    const seen = ['document', 'globalThis'].filter((global) => new RegExp(`\\b${global}\\b`).test(code));
    if (seen.length === 0 && changed === code) return null;
    return { code: `import { ${seen.join(', ')} } from 'guest-lit';${changed}`, map: null };
  },
});
