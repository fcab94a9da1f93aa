import { tagOf } from '../../define.js';
import type { Story, StoryLists } from '../../story/model.js';
import { pageDocument } from '../../page-document.js';
import type { Theme } from '../../theme/presets.js';

/** What the elements of this kit have in common, as far as a story sets it. */
interface Widget extends HTMLElement {
  story?: unknown;
  items?: string;
  headingLevel?: number;
  theme?: Theme;
}

/**
 * The elements that a story is made of, each created once, by its name on this page, and given its share of the story.
 * They are nodes that a template takes as they are, so that what a reader did in them stays when the story changes.
 */
export class WidgetsController {
  story!: Story;
  /** The level of the headings in them. */
  level = 3;
  theme?: Theme;
  readonly #widgets = new Map<string, Widget>();

  /** An element with the whole story but for what is said once of it all, or with what it has in place of it. */
  one(name: string, instead: Partial<StoryLists>, items?: string, key = name): Widget {
    let widget = this.#widgets.get(key);
    if (!widget) this.#widgets.set(key, (widget = pageDocument.createElement(tagOf(name))));
    const { translationNote: _, ...story } = this.story;
    widget.story = { ...story, ...instead };
    widget.headingLevel = this.level + 1;
    widget.theme = this.theme;
    if (items !== undefined) widget.items = items;
    return widget;
  }

  /** One element for all items of a list; their numbers are the ids by which it finds them. */
  several(name: string, list: keyof StoryLists): Widget {
    const items = this.story[list].map((item, index) => ({ ...item, id: String(index) }));
    return this.one(name, { [list]: items }, items.map(({ id }) => id).join(' '));
  }

  /** An element for each item of a list. */
  each(name: string, list: keyof StoryLists): readonly Widget[] {
    return this.story[list].map((item, index) => this.one(name, { [list]: [item] }, undefined, `${name} ${index}`));
  }
}
