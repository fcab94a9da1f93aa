import { tagOf } from './define.js';
import { exportedParts } from './partials/exported-parts.js';

/** The properties that a story sets on its child elements. */
export interface ChildProperties {
  readonly story: unknown;
  readonly items?: string;
  readonly id?: string;
}

/** The properties that are the same for all child elements. */
interface SharedProperties {
  readonly headingLevel: number;
  readonly theme: string;
}

/**
 * Creates, updates and removes the child elements of a section, one for each entry of `given`. Existing ones are reused, to keep
 * their state.
 *
 * @param name such as `quote-card`; it may have a prefix on this page
 */
export function feedChildren(
  section: Element,
  name: string,
  given: readonly ChildProperties[],
  shared: SharedProperties,
): void {
  const tag = tagOf(name);
  const children = [...section.querySelectorAll(`:scope > ${tag}`)];
  given.forEach((properties, index) => {
    const child = Object.assign(children[index] ?? document.createElement(tag), properties, shared);
    if (children[index]) return;
    child.setAttribute('exportparts', exportedParts);
    section.append(child);
  });
  for (const child of children.slice(given.length)) child.remove();
}
