/** Undefined in Node. */
const page = globalThis.document;

/**
 * A property of a node, read from its interface. On the node itself, named elements of the page may hide it (DOM
 * clobbering): with `<img name="createElement">`, `document.createElement` is that image. `Document.prototype` is not used,
 * since MooTools replaces the global `Document`.
 */
export const member = <N extends Node, K extends keyof N>(node: N, name: K): N[K] =>
  Reflect.get(Object.getPrototypeOf(node) as object, name, node) as N[K];

/** A method of the document, looked up once. */
function method<K extends keyof Document>(name: K): Document[K] {
  const taken = page && (member(page, name) as unknown as (...given: unknown[]) => unknown);
  return ((...given: unknown[]) => taken.apply(page, given)) as unknown as Document[K];
}

/** The page's document, safe from DOM clobbering. */
export const pageDocument = {
  node: page,
  createElement: method('createElement'),
  createComment: method('createComment'),
  createTextNode: method('createTextNode'),
  createDocumentFragment: method('createDocumentFragment'),
  createTreeWalker: method('createTreeWalker'),
  createEvent: method('createEvent'),
  importNode: method('importNode'),
  addEventListener: method('addEventListener'),
  removeEventListener: method('removeEventListener'),
  dispatchEvent: method('dispatchEvent'),
  querySelectorAll: method('querySelectorAll'),
  get baseURI() {
    return member(page, 'baseURI');
  },
  get documentElement() {
    return member(page, 'documentElement');
  },
  get readyState() {
    return member(page, 'readyState');
  },
  get currentScript() {
    return page && member(page, 'currentScript');
  },
  get hidden() {
    return member(page, 'hidden');
  },
};
