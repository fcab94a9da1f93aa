import { tagOf } from './define.js';

/** What the elements of this kit have in common, as far as a story sets it. */
export interface ChildProperties {
  readonly story: unknown;
  readonly items?: string;
}

/** Properties that are alike for all. */
interface SharedProperties {
  readonly headingLevel: number;
  readonly theme: string;
}

/**
 * Gives a section the elements that show its part of the story, one for each of `given`. Those that are there stay, with
 * what a reader did in them, and get their share of the new story.
 *
 * @param name of the element, such as `quote-card`; it may have another one on this page
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
    if (!children[index]) section.append(child);
  });
  for (const child of children.slice(given.length)) child.remove();
}
