/**
 * The scope around a script on a stranger's page. Inside it, `globalThis`, `document` and `Symbol` are the script's own:
 * what Lit would take from the page by a name that an element of the page may have, and what it would leave there, stays in.
 *
 * - `document` has the members that are listed here, as its interface has them: with `<img name="createElement">` on the
 *   page, the page's own `document.createElement` is that picture. It is itself a node, since Lit lets its tree walker
 *   rest at it, but not the page's: to observe the page, take its `documentElement`.
 * - `globalThis` has what is used of the window, and takes Lit's lists of versions. Its Trusted Types make a policy of
 *   the script's own name, else of Lit's, else none: a page that asks for none needs none, and on one that does, the
 *   widgets show their HTML content.
 * - `Symbol` takes Lit's `Symbol.metadata`, and `litPropertyMetadata` is a global of Lit's that it reads by its name.
 * - A page that replaces `Map` or `Set` later replaces its own.
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
 * The lines before and after a script's code. Whatever fails while it loads, the page goes on, and its HTML stays.
 *
 * @param {string} name of the script, and of its Trusted Types policy
 */
export const pageScope = (name) => ({
  intro: 'try { ((globalThis, document, Symbol, litPropertyMetadata, Map, Set, WeakMap, WeakSet) => {',
  outro: `})(...${makeScope(name)}); } catch (error) { self.console?.warn?.('<${name === 'history-widgets' ? 'history-timeline' : name}>: Could not start on this page (' + error + '). Showing the HTML content. Report this error.'); }`,
});
