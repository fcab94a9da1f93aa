/**
 * Messages for authors of pages and stories: a code with parameters, and its text. Each says what is wrong and what to do.
 * Texts for readers are in `text/messages.ts`.
 */

/** Parameters that are strings. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Parameters that are lists of strings. */
type List<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

const didYouMean = (near: string | undefined): string => (near ? `Did you mean "${near}"?` : 'Correct or remove it.');

const nothingShown = 'Nothing is shown or published until this is corrected.';
const htmlShown = 'Showing the HTML content.';

/** Reasons why a file could not be loaded. */
export const reasons = {
  status: (status: number) => `HTTP ${status}`,
  tooLarge: (megabytes: number) => `larger than ${megabytes} MB`,
  tooSlow: (seconds: number) => `no answer within ${seconds} s`,
};

export const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;

export const messages = {
  invalid: ({ kind, found, expected }: Texts<'kind' | 'found' | 'expected'>) =>
    `Invalid ${kind} ${found}; expected ${expected}.`,
  missing: ({ field, expected }: Texts<'field' | 'expected'>) => `Missing "${field}"; expected ${expected}.`,
  unknownField: ({ name, count, near }: Texts<'name'> & { readonly count: number; readonly near?: string }) =>
    `Unknown field "${name}"${count > 1 ? ` (${count} times)` : ''}; left out. ${didYouMean(near)}`,
  unsupportedVersion: ({ found }: Texts<'found'>) => `Unsupported schemaVersion ${found}; expected 1.`,

  shownAsText: ({ kind, text, expected }: Texts<'kind' | 'text' | 'expected'>) =>
    `Invalid ${kind} "${text}"; showing it as text. Expected ${expected}.`,
  readAs: ({ kind, text, as, expected }: Texts<'kind' | 'text' | 'as' | 'expected'>) =>
    `Invalid ${kind} "${text}"; read as ${as}. Expected ${expected}.`,

  redactField: ({ name }: Texts<'name'>) =>
    `Unknown field "${name}"; did you mean "redact" at the top? ${nothingShown}`,
  redactList: ({ found }: { readonly found: 'no name' | 'an invalid name' | 'several names in one' | 'two lists' }) =>
    `Expected a list of names, e.g. ["Anna Smith", "Bob Jones"]; found ${found}. ${nothingShown}`,
  redactNotFound: ({ name, similar }: Texts<'name'> & List<'similar'>) =>
    `No "${name}" in the story${similar[0] ? `, but ${quoted(similar)}` : ''}. Correct or remove it. ${nothingShown}`,
  withheldAddress: () => 'URL with a withheld name; left out. Use another URL.',

  notJson: ({ reason }: Texts<'reason'>) => `Invalid JSON (${reason}). Check the file.`,
  strayQuote: () => 'Quotation mark in a cell; showing it as text. Write it twice.',
  unknownRow: ({ found, expected, cells }: Texts<'found'> & List<'expected' | 'cells'>) =>
    `Unknown kind "${found}"; left out: ${quoted(cells)}. Expected ${oneOf(expected)}.`,
  sameField: ({ text }: Texts<'text'>) =>
    `"${text}" is left out; its field has another value in this row. Use another column.`,
  unknownColumn: ({
    column,
    near,
    cells,
    count,
  }: Texts<'column'> & List<'cells'> & { readonly near?: string; readonly count: number }) =>
    `Unknown column ${column}; left out: ${cells.join(', ')}${count > cells.length ? ' \u2026' : ''}. ${didYouMean(near)}`,
  withRow: ({ text }: Texts<'text'>) => `"${text}" is left out; correct the other problem in its row.`,

  openEnd: ({ date }: Texts<'date'>) => `Missing end; read as "${date}". Add the end date.`,

  oldBrowser: ({ feature }: Texts<'feature'>) =>
    `This browser does not support ${feature}. ${htmlShown} Use another browser.`,
  nameTaken: ({ tag }: Texts<'tag'>) =>
    `<${tag}> is already defined on this page. Add data-prefix="my" to the script to register <my-${tag}>.`,
  otherVersion: ({ other, version }: Texts<'other' | 'version'>) =>
    `Version ${other} is already loaded, not ${version}. Load one version.`,
  notDrawn: ({ reason }: Texts<'reason'>) => `Could not draw the element (${reason}). ${htmlShown} Report this error.`,
  renamed: ({ old, now }: Texts<'old' | 'now'>) =>
    `The attribute ${old} is now ${now}; the old name will stop working in 0.3.`,
  noItem: ({ what, id, ids }: Texts<'what' | 'id'> & List<'ids'>) =>
    `No ${what} with id "${id}". Available: ${ids.join(', ') || 'none'}.`,

  notLoaded: ({ source, reason, hasFallback }: Texts<'source' | 'reason'> & { readonly hasFallback: boolean }) =>
    `Could not load ${source} (${reason}). ${hasFallback ? 'Showing the fallback content. ' : ''}Check the URL.`,
  notUsable: ({ source, expected, found }: Texts<'source' | 'expected' | 'found'>) =>
    `Could not use ${source}: expected ${expected}; found ${found}.`,
  wordsNotLoaded: ({ lang, part }: Texts<'lang' | 'part'>) =>
    `${htmlShown} Could not load the part "${part}" of the script, with the words for lang="${lang}". Copy all files of the script's folder.`,
  notUnderstood: ({ found }: Texts<'found'>) => `${htmlShown} ${found} was not understood. Move it out of the element.`,
  nothingToRead: ({ expected }: Texts<'expected'>) => `${htmlShown} Expected ${expected}; see the documentation.`,
  partNotLoaded: ({ part, reason }: Texts<'part' | 'reason'>) =>
    `Could not load the part "${part}" of the script (${reason}). Showing the content without it. Copy all files of the script's folder, and allow them in the page's policy.`,
  severalStories: ({ stories }: List<'stories'>) =>
    `The page names several stories with data-story (${stories.join(', ')}). Set src on each element.`,
  noContent: () => 'No content. Add HTML content, set src, or name a story with data-story on the script tag.',
};

type Catalogue = Readonly<Record<string, (params: never) => string>>;

/** The parameters of a code; `{}` if it has none. */
export type ParamsOf<M extends Catalogue, C extends keyof M> =
  Parameters<M[C]> extends [infer P] ? P : Readonly<Record<string, never>>;

/** A code of a catalogue with its parameters. */
export type MessageOf<M extends Catalogue> = {
  readonly [C in keyof M]: { readonly code: C; readonly params: ParamsOf<M, C> };
}[keyof M];

export type Code = keyof typeof messages;
export type Params<C extends Code> = ParamsOf<typeof messages, C>;
export type StoryMessage = MessageOf<typeof messages>;

/** Reports a problem. It is fatal if a withheld name could be published. */
export type Report = <C extends Code>(path: string, code: C, params: Params<C>, isFatal?: true) => void;

/** Creates a function that returns the texts of a catalogue. */
export const wording =
  <M extends Catalogue>(catalogue: M) =>
  ({ code, params }: { readonly code: keyof M; readonly params: unknown }): string =>
    catalogue[code]!(params as never);

/** The text of a message. */
export const messageOf: (message: StoryMessage) => string = wording(messages);
