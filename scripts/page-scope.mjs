/**
 * The scope around a script on a stranger's page. Inside it, `globalThis`, `document` and `Symbol` are the script's own:
 * what Lit would take from the page by a name that an element of the page may have, and what it would leave there, stays in.
 *
 * - `document` has only the methods that make nodes, from its interface (see `src/common/page-document.ts`). It is itself a
 *   node, since Lit lets its tree walker rest at it.
 * - `globalThis` has what is used of the window, and takes Lit's lists of versions. Its Trusted Types make a policy of
 *   the script's own name, else of Lit's, else none: a page that asks for none needs none, and on one that does, the
 *   widgets show their HTML content.
 * - `Symbol` takes Lit's `Symbol.metadata`, and `litPropertyMetadata` is a global of Lit's that it reads by its name.
 * - A page that replaces `Map` or `Set` later replaces its own.
 */
const makeScope = (name) => `((page) => {
  const { Map, Set, WeakMap, WeakSet, Symbol, document, trustedTypes } = page;
  const methods = {};
  for (const method of ['createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode', 'createDocumentFragment'])
    methods[method] = (...given) => Object.getPrototypeOf(document)[method].apply(document, given);
  const createPolicy = (lits, rules) => {
    for (const each of [${JSON.stringify(name)}, lits]) try { return trustedTypes.createPolicy(each, rules); } catch {}
  };
  const { console, customElements, Element, AbortController, Intl, ShadowRoot, origin } = page;
  return [
    {
      document, console, customElements, Element, AbortController, Intl, ShadowRoot, origin,
      addEventListener: (...given) => page.addEventListener(...given),
      removeEventListener: (...given) => page.removeEventListener(...given),
      trustedTypes: trustedTypes && { createPolicy, emptyScript: trustedTypes.emptyScript },
    },
    document && Object.assign(methods.createDocumentFragment(), methods),
    Object.setPrototypeOf((description) => Symbol(description), Symbol),
    new WeakMap(), Map, Set, WeakMap, WeakSet,
  ];
})(globalThis)`;

/**
 * The lines before and after a script's code. Whatever fails while it loads, the page goes on, and its HTML stays.
 *
 * @param {string} name of the script, and of its Trusted Types policy
 */
export const pageScope = (name) => ({
  intro: 'try { ((globalThis, document, Symbol, litPropertyMetadata, Map, Set, WeakMap, WeakSet) => {',
  outro: `})(...${makeScope(name)}); } catch (error) { self.console?.warn?.('<${name === 'history-widgets' ? 'history-timeline' : name}>: Could not start on this page (' + error + '). Showing the HTML content. Report this error.'); }`,
});
