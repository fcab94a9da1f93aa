/** A file of a site. */
export interface SiteFile {
  /** Relative to the site's root, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export const jsonFile = (path: string, value: unknown): SiteFile => ({
  path,
  content: `${JSON.stringify(value, null, 2)}\n`,
});
