import { withoutPrototype } from '../common/without-prototype.js';

/**
 * An event listener for a template. Lit also passes it to `addEventListener` as the options, so it must not inherit properties
 * (`signal`, `once`) that a page has added to `Object.prototype`.
 */
export const listener = <E extends Event>(handleEvent: (event: E) => void): { handleEvent(event: E): void } =>
  withoutPrototype({ handleEvent });
