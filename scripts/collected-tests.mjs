/** Replaces `node:test` to list tests without running them: see `page-table.mjs`. */

/** @type {{ suite: string, title: string }[]} */
export const collected = [];
const suites = [];

export const describe = (title, ...given) => {
  suites.push(title);
  // Options may come before the body.
  given.at(-1)();
  suites.pop();
};
export const it = (title) => collected.push({ suite: suites.join(' > '), title });
export const [before, after, beforeEach, afterEach] = Array(4).fill(() => {});
