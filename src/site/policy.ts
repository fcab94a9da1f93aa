/** The policy that a strict page adds for the widgets of a site. */
export function policyLine(base: string): string {
  const { origin } = new URL(base);
  return ['script-src', 'style-src', 'connect-src', 'img-src']
    .map((directive) => `${directive} ${origin}`)
    .reduce((line, directive) => `${line}; ${directive}`, "default-src 'none'");
}

/** The site's own files: by its address besides, since in a sandbox Safari takes `'self'` for nobody. */
const own = (base: string): string => `'self' ${new URL(base).origin}`;

/** What holds for every file of a site: scripts are its own files, and nothing is sent from a form. */
export const filePolicy = (base: string): string =>
  `script-src ${own(base)}; object-src 'none'; base-uri 'none'; form-action 'none'`;

/** A picture, a sound or a film that is opened by its own address runs nothing, and asks for nothing. */
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
 * The policy that a page of a site has in its head. Scripts and styles are the site's own files, and texts become markup by the
 * widgets' policy alone; pictures, sounds and frames may be on other hosts, where a story names them there. Who may frame the
 * page is not said, since partners do.
 */
export const pagePolicy = (base: string): string => policy(base);

/** The builder shows mails and snippets as they are pasted, which have styles of their own; their scripts are the site's own too. */
export const builderPolicy = (base: string): string =>
  policy(base, { styles: " 'unsafe-inline' data:", types: ' history-widgets-builder lit-html' });
