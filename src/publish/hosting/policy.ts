/** The policy that a strict page adds for the widgets of a site. */
export function policyLine(base: string): string {
  const { origin } = new URL(base);
  return ['script-src', 'style-src', 'connect-src', 'img-src']
    .map((directive) => `${directive} ${origin}`)
    .reduce((line, directive) => `${line}; ${directive}`, "default-src 'none'");
}

/** What holds for every file of a site: scripts are its own files, and nothing is sent from a form. */
export const everyFilePolicy = "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/** A picture, a sound or a film that is opened by its own address runs nothing, and asks for nothing. */
export const assetPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The policy that a page of a site has in its head. Scripts and styles are the site's own files, and texts become markup by the
 * widgets' policy alone; pictures, sounds and frames may be on other hosts, where a story names them there. Who may frame the
 * page is not said, since partners do.
 */
const rules = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' https: http: data:",
  'media-src': "'self' https: http:",
  'frame-src': "'self' https: http:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'history-widgets',
};

const written = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const pagePolicy = written(rules);

/** The builder shows mails and snippets as they are pasted, which have styles of their own; their scripts are the site's own too. */
export const builderPolicy = written({
  ...rules,
  'style-src': "'self' 'unsafe-inline' data:",
  'trusted-types': 'history-widgets history-widgets-builder',
});
