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
import { coverage, eras, events, lang, milestones, observances, photos, quotes, source } from './icmec.json';

/** Checks when first asked for, and then keeps what it has. */
const once = (shape: Shape, part: () => unknown): (() => Checked) => {
  let checked: Checked | undefined;
  return () => (checked ??= check(part(), shape));
};

export const builtInEvents = /* @__PURE__ */ once(eventsShape, () => ({ lang, source, eras, events }));
export const builtInMilestones = /* @__PURE__ */ once(milestonesShape, () => ({ lang, source, milestones }));
export const builtInQuotes = /* @__PURE__ */ once(quotesShape, () => ({ lang, source, quotes }));
export const builtInObservances = /* @__PURE__ */ once(observancesShape, () => ({ lang, source, observances }));
export const builtInCoverage = /* @__PURE__ */ once(coverageShape, () => ({ lang, source, coverage }));
export const builtInPhotos = /* @__PURE__ */ once(photosShape, () => ({ lang, source, photos }));
