import { element } from './element.js';

/** A heading of level 2 to 6; any other level is brought into that range, what is no number is 3. */
export const heading = (level: number, content: Node | string | undefined, part: string): HTMLElement =>
  element(`h${Math.min(6, Math.max(2, Math.trunc(level) || 3))}`, { part }, content);
