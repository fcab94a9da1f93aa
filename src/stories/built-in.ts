/**
 * The story that elements tell when their page gives them none; a publisher's own build puts another file here. Each kind
 * of item is imported by its name, so that the script of one element carries its own part of the story alone.
 */
import { check } from '../data/check.js';
import {
  coverageShape,
  eventsShape,
  milestonesShape,
  observancesShape,
  photosShape,
  quotesShape,
  type Shape,
} from '../data/fields.js';
import type { Checked } from '../data/model.js';
import {
  coverage,
  eras,
  events,
  lang,
  milestones,
  observances,
  photos,
  quotes,
  source,
  translationNote,
} from './icmec.json';

/** What is said of all of it. */
const all = { lang, source, translationNote };

/** Checks when first asked for, and then keeps what it has. */
const once = (shape: Shape, part: () => unknown): (() => Checked) => {
  let checked: Checked | undefined;
  return () => (checked ??= check(part(), shape));
};

export const builtInEvents = /* @__PURE__ */ once(eventsShape, () => ({ ...all, eras, events }));
export const builtInMilestones = /* @__PURE__ */ once(milestonesShape, () => ({ ...all, milestones }));
export const builtInQuotes = /* @__PURE__ */ once(quotesShape, () => ({ ...all, quotes }));
export const builtInPhotos = /* @__PURE__ */ once(photosShape, () => ({ ...all, photos }));
export const builtInObservances = /* @__PURE__ */ once(observancesShape, () => ({ ...all, observances }));
export const builtInCoverage = /* @__PURE__ */ once(coverageShape, () => ({ ...all, coverage }));
