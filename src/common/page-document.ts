/** There is none where there is no page, as in Node. */
const page = globalThis.document;

/**
 * A member of a node as its interface has it. On the node itself, elements of the page may hide the member that they are
 * named after: with `<img name="createElement">`, `document.createElement` is that picture, and a field hides one of its
 * form. By no global name: MooTools has a `Document` of its own.
 */
export const member = <N extends Node, K extends keyof N>(node: N, name: K): N[K] =>
  Reflect.get(Object.getPrototypeOf(node) as object, name, node) as N[K];

/** A method of the document, taken once. */
function method<K extends keyof Document>(name: K): Document[K] {
  const taken = page && (member(page, name) as unknown as (...given: unknown[]) => unknown);
  return ((...given: unknown[]) => taken.apply(page, given)) as unknown as Document[K];
}

/** The page's document, by its interface. */
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
