/** HTML that this page may show: in a frame of no origin, or read without being shown. */

interface Policy {
  createHTML(html: string): string;
}

/** Not in all browsers, nor in TypeScript's library. */
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
const policy = trustedTypes?.createPolicy('history-widgets-builder', { createHTML: (html) => html });

/** Lit sets again what is another object, and a frame would load again. */
const known = new Map<string, string>();

/** The same for the same text. It is an object of its own where the browser has Trusted Types. */
export function trusted(html: string): string {
  if (!policy) return html;
  const made = known.get(html) ?? policy.createHTML(html);
  if (known.size > 8) known.clear();
  known.set(html, made);
  return made;
}
