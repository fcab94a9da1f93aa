/** Creates the snippet for the current state. */
import type { Part } from '../site/parts.js';
import { tokensOf } from './looks.js';
import { findPart, type Collection } from './site-data.js';
import type { State } from './state.js';
import type { ScriptChoice } from '../site/needs-script.js';
import { targets, type SnippetInput, type TargetOutput } from './targets.js';

export interface Snippet extends TargetOutput {
  readonly part: Part;
  readonly input: SnippetInput;
}

/** The heading level of the items, from the chosen level of the part's first heading. */
const levelFor = (part: Part, level: number): number | undefined =>
  level === 0 ? undefined : part.wholeHtml === undefined ? level : level + 1;

/** A portal with a strict policy is first offered what needs no script. The code for a component always has the script. */
function scriptFor({ target, script }: State): ScriptChoice | undefined {
  if (['wix', 'react', 'vue'].includes(target)) return 'with';
  return script || (target === 'portal' ? 'without' : undefined);
}

/** @returns undefined if there is nothing to show */
export function make(state: State, { site, localized, parts, isOwn }: Collection): Snippet | undefined {
  const part = findPart(parts, state.part);
  if (!part) return undefined;
  const level = levelFor(part, state.level);
  const look = { level, theme: state.theme, tokens: tokensOf(state) };
  const input: SnippetInput = { site, localized, part, isOwn, ...look, script: scriptFor(state) };
  return { ...targets[state.target](input), part, input };
}
