/**
 * The scope around a script on other people's pages, with its own `globalThis`, `document` and `Symbol`. Lit reads nothing from
 * the page that an element of the page could hide, and leaves nothing in it.
 *
 * - `document` has only the methods that create nodes, from its interface (see `src/common/page-document.ts`). It is a node itself,
 *   since Lit's tree walker needs one.
 * - `globalThis` has the parts of the window that are used, and receives Lit's version lists. Its Trusted Types create a policy
 *   with the script's name, else with Lit's name, else none: then a page that requires one shows the HTML content.
 * - `Symbol` receives Lit's `Symbol.metadata`; `litPropertyMetadata` is a global variable of Lit.
 * - A page that replaces `Map` or `Set` later does not affect the script.
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
 * The code before and after a script. If loading it fails, the page continues, with its HTML content.
 *
 * @param {string} name of the script, and of its Trusted Types policy
 */
export const pageScope = (name) => ({
  intro: 'try { ((globalThis, document, Symbol, litPropertyMetadata, Map, Set, WeakMap, WeakSet) => {',
  outro: `})(...${makeScope(name)}); } catch (error) { self.console?.warn?.('<${name === 'history-widgets' ? 'history-timeline' : name}>: Could not start on this page (' + error + '). Showing the HTML content. Report this error.'); }`,
});
