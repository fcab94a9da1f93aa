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
  const ownDocument = document && ofDocument('createDocumentFragment').call(document);
  if (ownDocument) {
    for (const name of methods) ownDocument[name] = (...given) => ofDocument(name).apply(document, given);
    for (const name of values)
      Object.defineProperty(ownDocument, name, { __proto__: null, get: () => ofDocument(name) });
  }
  let policy;
  const createScriptURL = (url) => {
    if (/\/parts-\w+\/[\w-]+\.js$/.test(url)) return url;
    throw new TypeError(url);
  };
  const createPolicy = (litName, rules) => {
    for (const name of ['history-widgets', litName])
      try {
        return (policy = trustedTypes.createPolicy(name, { ...rules, createScriptURL }));
      } catch {
        // The page does not allow this name.
      }
  };
  const trustedUrl = (url) => (policy ? policy.createScriptURL(url) : url);
  const { console, customElements, Element, AbortController, Intl, ShadowRoot, origin } = page;
  return [
    ownDocument,
    {
      document: ownDocument, console, customElements, Element, AbortController, Intl, ShadowRoot, origin, trustedUrl,
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
  const folderOf = ({ src }) => new URL(`parts-${build}/`, src).href;
  const scripts = (selector) => [...document.querySelectorAll(selector)];
  const findScript = () => {
    const { currentScript } = document;
    if (currentScript) return currentScript.src ? currentScript : undefined;
    // A module has no `currentScript`. Scripts in several folders: it is unclear which one is running.
    const modules = scripts('script[type=module][src]').filter(({ src }) => /\/history-widgets(\.full)?\.js/.test(src));
    return modules.every((script) => folderOf(script) === folderOf(modules[0])) ? modules[0] : undefined;
  };
  const script = findScript();
  // Read once: the base URL of the page may change.
  const folder = script && folderOf(script);
  const parts = { __proto__: null };
  const partOf = (name) => {
    const part = (parts[name] ??= {});
    part.promise ??= new Promise((resolve, reject) => Object.assign(part, { resolve, reject }));
    // Prevents an unhandled rejection if nothing waits for this part.
    part.promise.catch(() => {});
    return part;
  };
  /** Resolves when a script on the page has loaded or failed, or the page is complete. */
  const ended = (tag) =>
    new Promise((done) => {
      tag.addEventListener('load', done);
      tag.addEventListener('error', done);
      page.addEventListener('load', done);
    });
  const urlOf = (name) => `${folder}${name}.js`;
  const request = (name, integrity) => {
    const part = partOf(name);
    const added = document.createElement('script');
    for (const attribute of ['crossorigin', 'referrerpolicy']) {
      const value = script.getAttribute(attribute);
      if (value !== null) added.setAttribute(attribute, value);
    }
    if (integrity) added.integrity = integrity;
    // A module is always requested with CORS; a hash needs it on another origin.
    if (integrity && script.type === 'module') added.crossOrigin ??= 'anonymous';
    if (script.nonce) added.nonce = script.nonce;
    added.onerror = () => part.reject(new Error('not found or blocked'));
    added.onload = () => part.isReceived || part.reject(new Error('of another build'));
    added.src = page.trustedUrl(urlOf(name));
    document.documentElement.append(added);
    return part.promise;
  };
  const loadHashes = () => (partOf('hashes').request ??= request('hashes', hashOfHashes));
  const load = async (name) => {
    const part = parts[name];
    // The part may follow in the same file, or as a tag of its own.
    await null;
    if (!folder) throw new Error('the URL of the script is unknown');
    const tag = scripts('script[src]').find(({ src }) => src === urlOf(name));
    if (tag && document.readyState !== 'complete') await ended(tag);
    const hashes = script.integrity && !part.isReceived && (await loadHashes()).hashes;
    return part.isReceived ? part.promise : request(name, hashes[name]);
  };
  const loadPart = (path) => {
    const name = nameOf(path);
    const part = partOf(name);
    if (!part.isReceived) part.request ??= load(name).catch(part.reject);
    return part.promise;
  };
  const receive = async (part, { needs, run }, exports) => {
    part.isReceived = true;
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
      if (!part.isReceived) void receive(part, detail, exports);
    });
    const event = document.createEvent('CustomEvent');
    event.initCustomEvent('history-widgets-request-parts', false, false, null);
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
  EventTarget.prototype.addEventListener.call(document, 'history-widgets-request-parts', give);
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
    if (exports.isNeeded) start(exports);
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
