/**
 * What the build puts around the script and its parts, which run on other people's pages. The functions here are written into
 * the files as they are, so they use nothing from outside.
 */

/** The members of `document` that the script and Lit use. */
export const methods = [
  'createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode', 'createDocumentFragment', 'createEvent',
  'addEventListener', 'removeEventListener', 'dispatchEvent', 'querySelectorAll',
]; // prettier-ignore
export const values = ['baseURI', 'documentElement', 'readyState', 'currentScript', 'hidden'];

/** The variables that the scope provides. */
const names = 'document, globalThis, Symbol, litPropertyMetadata, Map, Set, WeakMap, WeakSet';

/** Stands for the build's id in the code until all files are built; as long as the id. */
export const buildId = 'HW_BUILD_ID_';

/** The same for the hash of the file with the hashes of all parts. */
export const hashOfHashes = `sha384-HW_HASH_${'_'.repeat(56)}`;

/**
 * The scope of the script, with its own `globalThis`, `document` and `Symbol`. Lit reads nothing from the page that an element
 * of the page could hide, and leaves nothing in it.
 *
 * - `document` has the members above, from its interface: with `<img name="createElement">` on the page, the page's own
 *   `document.createElement` is that picture. It is a node itself, since Lit's tree walker needs one, but not the page's: to
 *   observe the page, use its `documentElement`.
 * - `globalThis` has the parts of the window that are used, and receives Lit's version lists. Its Trusted Types create a policy
 *   with the script's name, else with Lit's name, else none: then a page that requires one shows the HTML content. The policy
 *   also allows the addresses of parts, which are made from the script's own.
 * - `Symbol` receives Lit's `Symbol.metadata`; `litPropertyMetadata` is a global variable of Lit.
 * - A page that replaces `Map` or `Set` later does not affect the script.
 */
function makeScope(page, methods, values) {
  const { Map, Set, WeakMap, WeakSet, Symbol, document, trustedTypes } = page;
  const ofDocument = (name) => Reflect.get(Object.getPrototypeOf(document), name, document);
  const own = document && ofDocument('createDocumentFragment').call(document);
  if (own) {
    for (const name of methods) own[name] = (...given) => ofDocument(name).apply(document, given);
    for (const name of values) Object.defineProperty(own, name, { __proto__: null, get: () => ofDocument(name) });
  }
  let policy;
  const createPolicy = (lits, rules) => {
    for (const each of ['history-widgets', lits])
      try {
        return (policy = trustedTypes.createPolicy(each, { ...rules, createScriptURL: (url) => url }));
      } catch {
        // The page does not allow this name.
      }
  };
  const trustedUrl = (url) => (policy ? policy.createScriptURL(url) : url);
  const { console, customElements, Element, AbortController, Intl, ShadowRoot, origin } = page;
  return [
    own,
    {
      document, console, customElements, Element, AbortController, Intl, ShadowRoot, origin, trustedUrl,
      addEventListener: (...given) => page.addEventListener(...given),
      removeEventListener: (...given) => page.removeEventListener(...given),
      trustedTypes: trustedTypes && { createPolicy, emptyScript: trustedTypes.emptyScript },
    },
    Object.setPrototypeOf((description) => Symbol(description), Symbol),
    new WeakMap(), Map, Set, WeakMap, WeakSet,
  ]; // prettier-ignore
}

/**
 * Loads parts by `<script>` from the script's own folder. Files may arrive in any order: the script and its parts find each
 * other by two events on the document, and parts of another build are refused.
 *
 * @param scope of the script, which parts share
 * @returns `loadPart(path)`, which resolves with a part's exports; `start(exports)`, to be called when the script has run
 */
function makeLoader(scope, build, hashOfHashes) {
  const [document, page] = scope;
  const nameOf = (path) => path.replace(/.*\/|\.js$/g, '');
  const parts = { __proto__: null };
  const partOf = (name) => {
    const part = (parts[name] ??= {});
    part.promise ??= new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
    // A failure is only of interest to who waits for the part.
    part.promise.catch(() => {});
    return part;
  };
  const current = document.currentScript;
  // A module has no `currentScript`; in a shadow root it is hidden.
  const isOwn = ({ src }) => /\/history-widgets(\.full)?\.js/.test(src);
  const own = current?.src ? current : [...document.querySelectorAll('script[src]')].find(isOwn);
  const request = (name, integrity) => {
    const part = partOf(name);
    const script = document.createElement('script');
    for (const attribute of ['crossorigin', 'referrerpolicy']) {
      const value = own.getAttribute(attribute);
      if (value !== null) script.setAttribute(attribute, value);
    }
    if (integrity) script.integrity = integrity;
    if (own.nonce) script.nonce = own.nonce;
    script.onerror = () => part.reject(new Error('not found or blocked'));
    script.onload = () => part.isTaken || part.reject(new Error('of another build'));
    script.src = page.trustedUrl(new URL(`parts-${build}/${name}.js`, own.src).href);
    document.documentElement.append(script);
    return part.promise;
  };
  const load = async (name) => {
    // The part may follow in the same file.
    await null;
    const hashes = own.integrity && (await (partOf('hashes').request ??= request('hashes', hashOfHashes))).hashes;
    return parts[name].isTaken ? parts[name].promise : request(name, hashes[name]);
  };
  const loadPart = (path) => {
    const name = nameOf(path);
    const part = partOf(name);
    return part.isTaken ? part.promise : (part.request ??= load(name));
  };
  const take = async (part, { needs, run }, exports) => {
    part.isTaken = true;
    try {
      if (needs.length > 0) await Promise.all(needs.map(loadPart));
      part.exports = {};
      run((path) => parts[nameOf(path)]?.exports ?? exports, part.exports, loadPart, ...scope);
      part.resolve(part.exports);
    } catch (error) {
      part.reject(error);
    }
  };
  const start = (exports) => {
    document.addEventListener('history-widgets-part', ({ detail }) => {
      if (detail?.build !== build) return;
      const part = partOf(detail.name);
      if (!part.isTaken) void take(part, detail, exports);
    });
    const event = document.createEvent('CustomEvent');
    event.initCustomEvent('history-widgets-ask', false, false, null);
    document.dispatchEvent(event);
  };
  return { loadPart, start };
}

/** Gives a part, with the names of parts that it imports, to each script of the same build on the page, now or later. */
function offerPart(build, name, needs, run) {
  const { document, Document, EventTarget } = globalThis;
  const give = () => {
    const event = Document.prototype.createEvent.call(document, 'CustomEvent');
    event.initCustomEvent('history-widgets-part', false, false, { build, name, needs, run });
    EventTarget.prototype.dispatchEvent.call(document, event);
  };
  EventTarget.prototype.addEventListener.call(document, 'history-widgets-ask', give);
  give();
}

/** The code before and after the script. If loading it fails, the page continues, with its HTML content. */
export const aroundScript = {
  intro: `try { ((page) => {
    'use strict';
    const scope = (${makeScope})(page, ${JSON.stringify(methods)}, ${JSON.stringify(values)});
    const { loadPart, start } = (${makeLoader})(scope, '${buildId}', '${hashOfHashes}');
    const exports = {};
    ((${names}) => {`,
  outro: `})(...scope);
    start(exports);
  })(globalThis); } catch (error) { self.console?.warn?.('<history-timeline>: Could not start on this page (' + error + '). Showing the HTML content. Report this error.'); }`,
};

/** The code before and after a part. */
export const aroundPart = (name, needs) => ({
  intro: `(${offerPart})('${buildId}', '${name}', ${JSON.stringify(needs)}, (require, exports, loadPart, ${names}) => {
    'use strict';`,
  outro: '});',
});

/** The file with the hash of each part. */
export const hashesFile = (hashes) =>
  `(${offerPart})('${buildId}', 'hashes', [], (require, exports) => { exports.hashes = ${JSON.stringify(hashes)}; });\n`;
