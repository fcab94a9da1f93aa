/**
 * Defines an element under its name. The first to take a name keeps it: a page's own element stays untouched, and so
 * does an earlier copy of this script. Never construct the class yourself; create the element by its name.
 */
export function define(name: string, element: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (!taken) customElements.define(name, element);
  else if (taken !== element) console.warn(`<${name}>: the page has an element of that name already; it is kept.`);
}
