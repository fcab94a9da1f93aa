import { pageDocument } from '../../page-document.js';
/** An element with its attributes and content. A long list is made of these: a template for each would cost twice as much. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly (Node | string | undefined)[]
): HTMLElement {
  const made = pageDocument.createElement(name);
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute];
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  for (const piece of content) if (piece !== undefined) made.append(piece);
  return made;
}
