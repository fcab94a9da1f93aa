/** Whether the snippet or the page of a part needs the script. */
import type { Attributes } from './snippets.js';
import type { Part } from './parts.js';

/**
 * What only the script can do for a part:
 *
 * - `always`: the part is not complete without it;
 * - `usual`: something is drawn from numbers, which the words say, too. A page or a snippet has it unless it is turned off;
 * - `extra`: something is added to what is already complete. A snippet has it if it is turned on.
 */
const features = {
  wholeStory: 'always',
  /** The next date of an observance depends on today. */
  nextDate: 'always',
  /** An embedded player is loaded only when the reader starts it. */
  player: 'always',
  /** The line through the values over time. */
  series: 'always',
  map: 'usual',
  /** The waffle chart: CSS cannot read the numbers in all browsers. */
  share: 'usual',
  animation: 'extra',
  /** The buttons that copy a link to an event. */
  links: 'extra',
} as const;

export type ScriptFeature = keyof typeof features;

export const scriptChoices = ['with', 'without'] as const;
export type ScriptChoice = (typeof scriptChoices)[number];

/** What the script can do for a part, if it can do anything. */
export function scriptFeature({ wholeHtml, shown }: Part): ScriptFeature | undefined {
  const itemPages = shown.flatMap((element) => element.itemPages);
  return wholeHtml !== undefined || itemPages.length > 1 ? 'wholeStory' : itemPages[0]?.script;
}

/** Whether the script can be chosen for a feature, or is needed in any case. */
export const isOptional = (feature: ScriptFeature): boolean => features[feature] !== 'always';

/**
 * The attributes that work without the script: CSS has the themes, tokens in `style` and the alternating layout, and the
 * headings are written at their level. Any other is for the script, such as `searchable`, `lightbox` or `start-at`.
 */
const withoutScript = new Set(['lang', 'dir', 'theme', 'style', 'heading-level', 'no-animation', 'layout']);
const layoutsWithoutScript: readonly unknown[] = ['vertical', 'alternating'];

const asksForScript = (name: string, value: string | number | undefined): boolean =>
  value !== undefined && (!withoutScript.has(name) || (name === 'layout' && !layoutsWithoutScript.includes(value)));

export interface ScriptOptions {
  /** The attributes of its elements. */
  readonly attributes?: Attributes;
  /** The choice for an optional feature. */
  readonly script?: ScriptChoice | undefined;
}

/**
 * What a part needs the script for: a feature, or one of its attributes. Undefined if HTML and the style sheet are enough, as
 * for a quotation, a photo, a figure that does not count up, the number of countries, and a timeline as a list.
 */
export function needsScript(
  part: Part,
  { attributes = {}, script }: ScriptOptions = {},
): { readonly feature: ScriptFeature } | { readonly attribute: string } | undefined {
  const feature = scriptFeature(part);
  if (feature) {
    const kind = features[feature];
    if (kind === 'always' || (script ?? (kind === 'usual' ? 'with' : 'without')) === 'with') return { feature };
  }
  const attribute = Object.keys(attributes).find((name) => asksForScript(name, attributes[name]));
  return attribute === undefined ? undefined : { attribute };
}
