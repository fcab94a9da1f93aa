/**
 * The scope around a script on other people's pages, with its own `globalThis`, `document` and `Symbol`. Lit reads nothing from
 * the page that an element of the page could hide, and leaves nothing in it.
 *
 * - `document` has the members below, from its interface: with `<img name="createElement">` on the page, the page's own
 *   `document.createElement` is that picture. It is a node itself, since Lit's tree walker needs one, but not the page's: to
 *   observe the page, use its `documentElement`.
 * - `globalThis` has the parts of the window that are used, and receives Lit's version lists. Its Trusted Types create a policy
 *   with the script's name, else with Lit's name, else none: then a page that requires one shows the HTML content.
 * - `Symbol` receives Lit's `Symbol.metadata`; `litPropertyMetadata` is a global variable of Lit.
 * - A page that replaces `Map` or `Set` later does not affect the script.
 */
/** The members of `document` that the script and Lit use. */
export const methods = [
  'createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode', 'createDocumentFragment', 'createEvent',
  'addEventListener', 'removeEventListener', 'dispatchEvent', 'querySelectorAll',
]; // prettier-ignore
export const values = ['baseURI', 'documentElement', 'readyState', 'currentScript', 'hidden'];

const makeScope = (name) => `((page) => {
  const { Map, Set, WeakMap, WeakSet, Symbol, document, trustedTypes } = page;
  const ofDocument = (name) => Reflect.get(Object.getPrototypeOf(document), name, document);
  const own = document && ofDocument('createDocumentFragment').call(document);
  const methods = ${JSON.stringify(methods)};
  const values = ${JSON.stringify(values)};
  if (own) {
    for (const name of methods) own[name] = (...given) => ofDocument(name).apply(document, given);
    for (const name of values) Object.defineProperty(own, name, { __proto__: null, get: () => ofDocument(name) });
  }
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
    own,
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
