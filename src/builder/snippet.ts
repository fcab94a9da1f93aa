/** From what a partner has chosen to the snippet that works there. */
import type { Part } from '../site/parts.js';
import { tokensOf } from './looks.js';
import { findPart, type Collection } from './site-data.js';
import type { State } from './state.js';
import { targets, type Given, type Outcome } from './targets.js';

export interface Made extends Outcome {
  readonly part: Part;
  readonly given: Given;
}

/** The level of the items' headings, when that of the part's first heading is chosen. */
const levelFor = (part: Part, level: number): number | undefined =>
  level === 0 ? undefined : part.wholeHtml === undefined ? level : level + 1;

/** @returns undefined where there is nothing to show */
export function make(state: State, { site, localized, parts, isOwn }: Collection): Made | undefined {
  const part = findPart(parts, state.part);
  if (!part) return undefined;
  const level = levelFor(part, state.level);
  const given: Given = { site, localized, part, isOwn, level, theme: state.theme, tokens: tokensOf(state) };
  return { ...targets[state.target](given), part, given };
}
