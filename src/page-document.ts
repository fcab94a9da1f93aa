/**
 * The page's document, by the members of its interface. On the document itself, a page's forms, frames and pictures hide
 * the member that they are named after: with `<img name="createElement">` there, `document.createElement` is that picture.
 */
const page = globalThis.document;

/** A member as the interface has it. There is none where there is no page, as in Node. */
const member = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(globalThis.Document?.prototype ?? {}, name, page) as Document[K];

/** A method, taken once. */
function method<K extends keyof Document>(name: K): Document[K] {
  const taken = member(name) as unknown as (...given: unknown[]) => unknown;
  return ((...given: unknown[]) => taken.apply(page, given)) as unknown as Document[K];
}

/** A member of an element, likewise: a form is hidden by its fields. */
export const elementMember = <K extends keyof Element>(element: Element, name: K): Element[K] =>
  Reflect.get(Element.prototype, name, element) as Element[K];

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
    return member('baseURI');
  },
  get documentElement() {
    return member('documentElement');
  },
  get readyState() {
    return member('readyState');
  },
  get currentScript() {
    return member('currentScript');
  },
  get hidden() {
    return member('hidden');
  },
};
