/** HTML that this page may show: in a frame of no origin, or read without being shown. */

interface Policy {
  createHTML(html: string): string;
}

/** Not in all browsers, nor in TypeScript's library. */
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};
const policy = trustedTypes?.createPolicy('history-widgets-builder', { createHTML: (html) => html });

export const trusted = (html: string): string => policy?.createHTML(html) ?? html;
