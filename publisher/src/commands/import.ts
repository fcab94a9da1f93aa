import { listsWithPages, withIds } from '../../../src/site/item-ids.js';
import type { Story } from '../../../src/model/model.js';
import { command, CommandError } from '../command.js';
import { readBytes, writeFileAtomically } from '../files.js';
import { importFile } from '../import/import-file.js';
import type { Column, Imported, Note } from '../../../src/import/imported.js';
import { messageOf, type Outcome } from '../../../src/import/messages.js';
import { excerpt } from '../../../src/story/records.js';
import { storyJson } from '../../../src/site/story-json.js';
import { counted, countItems } from '../counts.js';

/** The words for each outcome in the report. */
const outcomes: Readonly<Record<Outcome, string>> = {
  repaired: 'repaired',
  text: 'kept as text',
  'left out': 'left out',
};

const countByOutcome = (notes: readonly Note[]) =>
  Object.fromEntries(
    Object.keys(outcomes).map((outcome) => [outcome, notes.filter((note) => note.outcome === outcome).length]),
  );

/** How a column was matched to a field; nothing for its exact name. */
const matchedBy = { name: '', 'near name': ' (similar name)', content: ' (guessed from its content)' };

/** The maximum number of cells listed for an unused column; `--json` lists all. */
const maxListed = 10;

function columnLine({ header, field, by, leftOut = [] }: Column): string {
  if (field) return `  column "${header}": ${field}${matchedBy[by ?? 'name']}`;
  const cells = leftOut.slice(0, maxListed).map(({ row, held }) => `row ${row} "${excerpt(held)}"`);
  const more = leftOut.length > maxListed ? `, and ${leftOut.length - maxListed} more` : '';
  const list = leftOut.length > 0 ? ` (${cells.join(', ')}${more})` : '';
  return `  column "${header}": left out, ${counted(leftOut.length, 'cells')}${list}; to import it, rename it to title, text, source …`;
}

const noteLine = (note: Note): string => `  ${outcomes[note.outcome].padEnd(12)}  ${note.place}: ${messageOf(note)}`;

/** Notes with their messages, for `--json`. */
const withMessages = (notes: readonly Note[]) => notes.map((note) => ({ ...note, message: messageOf(note) }));

function reportLines(file: string, { format, story, notes, columns = [], cells }: Imported): string[] {
  const counts = countByOutcome(notes);
  const outcomeCounts = Object.entries(outcomes).map(([outcome, label]) => `${counts[outcome]} ${label}`);
  return [
    `${file}: ${format}`,
    ...columns.map(columnLine),
    ...notes.map(noteLine),
    ...(cells ? [`${counted(cells.all, 'cells')}: ${cells.told} read, ${cells.leftOut} left out`] : []),
    `${countItems(story)}; ${outcomeCounts.join(', ')}`,
  ];
}

const isEmpty = (story: Story): boolean => story.title === undefined && countItems(story) === '';

export const importCommand = command({
  summary: 'Converts a timeline or a spreadsheet into a story file.',
  operands: 'FILE',
  options: {
    from: { type: 'string', choices: ['timelinejs', 'csv'], description: 'Input format (default: detected).' },
    'date-order': {
      type: 'string',
      choices: ['dmy', 'mdy'],
      description: 'Order of day and month in dates such as 11/10/16 (default: such dates stay text).',
    },
    sheet: { type: 'string', value: 'NAME', description: 'Sheet of an Excel file (default: the first).' },
    lang: { type: 'string', value: 'TAG', description: 'Language of the texts, e.g. fr.' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      description: 'Output file (default: standard output).',
    },
  },
  examples: [
    'import timeline.json --out story.json',
    'import events.csv --date-order dmy --out story.json',
    'import events.xlsx --json',
  ],
  async run({ operands: [file], options, output }) {
    const { from, sheet, out, lang } = options;
    const imported = await importFile(await readBytes(file!), file!, { from, sheet, dateOrder: options['date-order'] });
    const fatal = imported?.notes.find(({ isFatal }) => isFatal);
    if (fatal)
      throw new CommandError(`${file!}: ${fatal.place}`, messageOf(fatal), 'Nothing was written', 1, {
        notes: withMessages(imported!.notes),
      });
    if (!imported || isEmpty(imported.story)) {
      if (imported) output.notes(reportLines(file!, imported));
      const remedy =
        'Expected a story, a TimelineJS file, a web page, or a table with columns such as date, title and text';
      throw new CommandError(
        file!,
        'has no content that can be imported',
        remedy,
        1,
        imported && { notes: withMessages(imported.notes) },
      );
    }
    const { format, notes, columns, cells } = imported;
    const story = withIds(lang ? { ...imported.story, lang } : imported.story, ['events', ...listsWithPages]);
    const text = storyJson(story);
    if (out) await writeFileAtomically(out, text, file);
    output.notes(reportLines(file!, imported));
    output.result(
      {
        file,
        format,
        ...(columns && { columns }),
        ...(cells && { cells }),
        counts: countByOutcome(notes),
        notes: withMessages(notes),
        ...(out ? { out } : { story }),
      },
      out ? '' : text,
    );
  },
});
