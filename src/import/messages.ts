/** The messages of imports, in addition to those of the checker, and the outcome of each. */
import { date } from '../story/value-kinds.js';
import { messages, quoted, wording, type Code, type MessageOf, type Texts } from '../story/messages.js';

/** `repaired`: read, but not literally; `text`: not understood, kept as text; `left out`: not imported. */
export type Outcome = 'repaired' | 'text' | 'left out';

interface Cells {
  readonly cells: readonly string[];
}

const shown = 'showing it as text';

/** The hint of other dates in the column. */
const others = (rows?: string): string => (rows ? ` (other rows are written ${rows})` : '');

export const importOnlyMessages = {
  // Tables
  aboveHeader: ({ cells }: Cells) => `${quoted(cells)} is above the header and left out. Move it below the header.`,
  titleAbove: ({ text }: Texts<'text'>) =>
    `"${text}" is above the header; read as the title of the story. Remove it if it is not.`,
  headerAgain: () => 'This row repeats the header and is left out. Remove it.',
  noEvent: ({ cells }: Cells) => `Could not create an event from ${quoted(cells)}; left out. Add a title.`,
  manyColumns: ({ cells, count, most }: Cells & { readonly count: number; readonly most: number }) =>
    `${count} cells after column ${most} are left out: ${quoted(cells)}${count > cells.length ? ' \u2026' : ''}. Move them to the left.`,
  notTold: ({ text, missing }: Texts<'text'> & { readonly missing: readonly string[] }) =>
    `"${text}" does not fit into the event${missing[0] ? ` (missing: ${missing.join(', ')})` : ''}; left out. Put it in another column.`,
  markdown: () => 'Markdown was read as markup. Check the text.',
  noTitle: ({ text }: Texts<'text'>) => `Missing title; using "${text}". Add a title.`,
  noDate: () => 'Missing date; the event stays at its place in the list. Add a date.',

  // TimelineJS
  noEraTitle: () => 'Missing title; using the date. Add a title.',
  noPlace: ({ fields }: { readonly fields: Readonly<Record<string, string>> }) =>
    `A story has no field for ${Object.entries(fields)
      .map(([name, text]) => `${name} "${text}"`)
      .join(', ')}; left out. Put it in the text to keep it.`,
  lostTags: ({ tags }: { readonly tags: readonly string[] }) =>
    `Texts cannot contain ${tags.join(', ')}; left out, except for its text. Use the media of the event.`,
  pageAsSource: ({ text }: Texts<'text'>) =>
    `"${text}" is a web page; read as the source. Use the URL of a file to show it.`,
  markupAsText: () => 'Markup without a URL; read as text. Use a URL.',
  siteAddress: ({ text }: Texts<'text'>) =>
    `"${text}" is a URL on another site; read as one on yours. Copy the file, or write the whole URL.`,
  monthName: ({ text, month }: Texts<'text'> & { readonly month: number }) =>
    `Month "${text}" was read as ${month}. Write a number.`,
  invalidTime: ({ text }: Texts<'text'>) => `Invalid time "${text}"; left out. Expected a time, e.g. 14:30.`,
  secondTitle: () => 'There is a title before this one; read as an event. Use one title.',
  unknownType: ({ text }: Texts<'text'>) => `Unknown type "${text}"; read as an event. Expected title or era.`,

  // Dates
  longDate: ({ text }: Texts<'text'>) => `"${text}" is too long for a date; ${shown}. Write the date only.`,
  endOrBce: ({ text, until, year }: Texts<'text' | 'until' | 'year'>) =>
    `"${text}" may be an end or a year BCE; ${shown}. Write ../${year} or ${until} BCE.`,
  excelDay: ({ text, day }: Texts<'text' | 'day'>) =>
    `"${text}" may be the number of a day in Excel (${day}); ${shown}. Write the date.`,
  monthOrYears: ({ text, month }: Texts<'text' | 'month'>) =>
    `"${text}" may be a month or two years; ${shown}. Write ${month}, or both years in full.`,
  seasonOrYears: ({ text, years }: Texts<'text' | 'years'>) =>
    `"${text}" may be a season or two years; ${shown}. For the years write ${years}.`,
  decadeOrCentury: ({ text, decade, century }: Texts<'text' | 'decade' | 'century'>) =>
    `"${text}" may be a decade or a century; ${shown}. Write ${decade} or ${century}.`,
  twoDigitYear: ({ text, date, rows }: Texts<'text' | 'date'> & { readonly rows?: string }) =>
    `"${text}" has a two-digit year; ${shown}. Use --date-order dmy or mdy to read it as ${date}${others(rows)}.`,
  dayOrMonth: ({
    text,
    dmy,
    mdy,
    rows,
  }: Texts<'text'> & { readonly dmy?: string; readonly mdy?: string; readonly rows?: string }) =>
    `"${text}" may be more than one date; ${shown}. Use --date-order ${[dmy && `dmy to read it as ${dmy}`, mdy && `mdy to read it as ${mdy}`].filter(Boolean).join(', or ')}${others(rows)}.`,
  endsBefore: ({ text }: Texts<'text'>) => `"${text}" ends before it starts; ${shown}. Write the earlier date first.`,
  noYear: ({ text }: Texts<'text'>) => `No year in "${text}"; ${shown}. Add the year.`,
  smallYear: ({ text, year, full }: Texts<'text' | 'full'> & { readonly year: number }) =>
    `"${text}" may be the year ${year} or one of another century; ${shown}. Write ${full}, or all four digits.`,
  twoYears: ({ text }: Texts<'text'>) => `Two different years in "${text}"; ${shown}. Write one date.`,
  dateAt: ({ text, date }: Texts<'text' | 'date'>) =>
    `Invalid date "${text}"; ${shown}, at ${date}. Write it as EDTF, e.g. 1999-04.`,

  // Files
  formulaOnly: ({ text }: Texts<'text'>) =>
    `The formula "${text}" has no value; left out. Open the file in Excel and save it.`,
  beyondColumn: ({ text, column }: Texts<'text' | 'column'>) =>
    `"${text}" is after column ${column} and left out. Move it to the left.`,
  hiddenColumn: ({ cells }: Cells) => `${quoted(cells)} is in a hidden column and left out. Show the column in Excel.`,
  hiddenRow: ({ cells }: Cells) => `This hidden row is left out: ${quoted(cells)}. Show the row in Excel.`,
  mergedCell: ({ text, first }: Texts<'text'> & { readonly first: number }) =>
    `The cell is merged with row ${first}; read as "${text}". Check the value.`,
  otherSheet: ({ name, rows, isHidden }: Texts<'name'> & { readonly rows: number; readonly isHidden: boolean }) =>
    `This ${isHidden ? 'hidden ' : ''}sheet with ${rows} ${rows > 1 ? 'rows' : 'row'} is left out. Use --sheet "${name}" to read it.`,
  unreadableSheet: ({ reason }: Texts<'reason'>) =>
    `Could not read the sheet (${reason}); left out. Save the file again.`,
  otherEncoding: ({ encoding }: Texts<'encoding'>) =>
    `The file is not in UTF-8; read as ${encoding}. If letters are wrong, save it as UTF-8.`,
  mixedEncoding: ({ count, line }: { readonly count: number; readonly line: number }) =>
    `The file is in UTF-8 except for ${count > 1 ? `${count} characters` : 'one character'}, first on line ${line}; read as Windows-1252. Check these characters.`,
  innerMark: () => 'A byte-order mark within the text is left out. Save the file as UTF-8.',
};

const importMessages = { ...messages, ...importOnlyMessages };

export type ImportCode = keyof typeof importMessages;
export type ImportMessage = MessageOf<typeof importMessages>;

/** The message of a note. */
export const messageOf: (message: ImportMessage) => string = wording(importMessages);

/** What happened, by code; for all other codes of the checker: left out. */
const outcomes: Readonly<Record<keyof typeof importOnlyMessages, Outcome> & Partial<Record<Code, Outcome>>> = {
  shownAsText: 'text',
  strayQuote: 'text',
  readAs: 'repaired',
  openEnd: 'repaired',

  aboveHeader: 'left out',
  titleAbove: 'repaired',
  headerAgain: 'left out',
  noEvent: 'left out',
  manyColumns: 'left out',
  notTold: 'left out',
  markdown: 'repaired',
  noTitle: 'repaired',
  noDate: 'repaired',

  noEraTitle: 'repaired',
  noPlace: 'left out',
  lostTags: 'left out',
  pageAsSource: 'repaired',
  markupAsText: 'repaired',
  siteAddress: 'repaired',
  monthName: 'repaired',
  invalidTime: 'left out',
  secondTitle: 'repaired',
  unknownType: 'repaired',

  longDate: 'text',
  endOrBce: 'text',
  excelDay: 'text',
  monthOrYears: 'text',
  seasonOrYears: 'text',
  decadeOrCentury: 'text',
  twoDigitYear: 'text',
  dayOrMonth: 'text',
  endsBefore: 'text',
  noYear: 'text',
  smallYear: 'text',
  twoYears: 'text',
  dateAt: 'text',

  formulaOnly: 'left out',
  beyondColumn: 'left out',
  hiddenColumn: 'left out',
  hiddenRow: 'left out',
  mergedCell: 'repaired',
  otherSheet: 'left out',
  unreadableSheet: 'left out',
  otherEncoding: 'repaired',
  mixedEncoding: 'repaired',
  innerMark: 'repaired',
};

/** A text that is not a date, and is shown as text. */
export const dateAsText = (text: string): ImportMessage => ({
  code: 'shownAsText',
  params: { kind: 'date', text, expected: date.expected },
});

/** A text that was converted to an EDTF date. */
export const dateRead = (text: string, as: string): ImportMessage => ({
  code: 'readAs',
  params: { kind: 'date', text, as, expected: date.expected },
});

export const outcomeOf = (code: ImportCode): Outcome => outcomes[code] ?? 'left out';

/** The texts of the file that a message quotes. */
export function quotedIn({ params }: ImportMessage): readonly string[] {
  const {
    text = '',
    found = '',
    cells = [],
    fields = {},
  } = params as {
    readonly text?: string;
    readonly found?: string;
    readonly cells?: readonly string[];
    readonly fields?: Readonly<Record<string, string>>;
  };
  return [text, found.replace(/^"/, ''), ...cells, ...Object.values(fields)];
}
