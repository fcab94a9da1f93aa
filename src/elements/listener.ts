import { withoutPrototype } from '../common/without-prototype.js';

/**
 * A listener for a template. Lit also gives it to `addEventListener` as the options, so it must not inherit what a page
 * may have put on `Object.prototype` (`signal`, `once`), as a function does.
 */
export const listener = <E extends Event>(handleEvent: (event: E) => void): { handleEvent(event: E): void } =>
  withoutPrototype({ handleEvent });
