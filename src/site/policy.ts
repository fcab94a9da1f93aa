/** The Content-Security-Policy that a strict page needs for the widgets of a site, or for HTML with the style sheet only. */
export function policyLine(base: string, hasScript = true): string {
  const { origin } = new URL(base);
  return (hasScript ? ['script-src', 'style-src', 'connect-src', 'img-src'] : ['style-src', 'img-src'])
    .map((directive) => `${directive} ${origin}`)
    .reduce((line, directive) => `${line}; ${directive}`, "default-src 'none'");
}

/** The site's own files, also by their origin: in a sandbox, Safari does not match `'self'`. */
const own = (base: string): string => `'self' ${new URL(base).origin}`;

/** The policy of every file: only the site's own scripts, no forms. */
export const filePolicy = (base: string): string =>
  `script-src ${own(base)}; object-src 'none'; base-uri 'none'; form-action 'none'`;

/** The policy of images, audio and video: nothing can run or be loaded. */
export const assetPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const policy = (base: string, more: { readonly styles?: string; readonly types?: string } = {}): string =>
  [
    "default-src 'none'",
    `script-src ${own(base)}`,
    `style-src ${own(base)}${more.styles ?? ''}`,
    `connect-src ${own(base)}`,
    `img-src ${own(base)} https: http: data:`,
    `media-src ${own(base)} https: http:`,
    `frame-src ${own(base)} https: http:`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types history-widgets${more.types ?? ''}`,
  ].join('; ');

/**
 * The policy of the site's pages. Scripts and styles are the site's own files, and only the widgets' Trusted Types policy may
 * create markup. Media and frames may be on other hosts. There is no `frame-ancestors`, since partners embed the pages.
 */
export const pagePolicy = (base: string): string => policy(base);

/** The builder also shows mails and snippets, which have their own styles. */
export const builderPolicy = (base: string): string =>
  policy(base, { styles: " 'unsafe-inline' data:", types: ' history-widgets-builder lit-html' });
