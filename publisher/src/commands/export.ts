import type { Story } from '../../../src/model/model.js';
import { writeStory } from '../../../src/site/write-story.js';
import { addMessages } from '../../../src/text/languages.js';
import { languages } from '../../../src/text/languages/all.js';
import { readBuilt } from '../built.js';
import { command, CommandError, usageError } from '../command.js';
import { writeCsv } from '../export/csv.js';
import { writeCalendar } from '../export/ics.js';
import { writeTimelineJs } from '../export/timelinejs.js';
import { writeFileAtomically } from '../files.js';
import { messageOf } from '../messages.js';
import { storyJson } from '../../../src/site/story-json.js';
import { languageOf } from '../../../src/site/localize.js';
import { readStoryFile } from '../story/prepare.js';
import { assertWithheld, searchOutput } from '../withheld.js';
import { countItems } from '../counts.js';

interface Exported {
  readonly text: string;
  readonly skipped?: readonly { readonly place: string; readonly message: string }[];
}

/** Events that TimelineJS ignores without a message. */
const undated = (story: Story): Exported['skipped'] =>
  story.events.flatMap(({ date }, index) =>
    date === undefined ? [{ place: `events[${index}]`, message: 'Has no date; TimelineJS does not show it.' }] : [],
  );

const formats: Readonly<Record<string, (story: Story) => Exported>> = {
  csv: (story) => ({ text: writeCsv(story) }),
  html: (story) => ({ text: `${writeStory(story)}\n` }),
  json: (story) => ({ text: storyJson(story) }),
  ics: (story) => writeCalendar(story),
  timelinejs: (story) => ({ text: `${JSON.stringify(writeTimelineJs(story), null, 2)}\n`, skipped: undated(story) }),
};

export const exportCommand = command({
  summary: 'Exports a story as a spreadsheet, a page, a calendar or a TimelineJS file.',
  operands: 'FILE',
  options: {
    to: {
      type: 'string',
      choices: ['csv', 'html', 'json', 'ics', 'timelinejs'],
      description: 'Output format (required).',
    },
    out: { type: 'string', short: 'o', value: 'FILE', description: 'Output file (default: standard output).' },
  },
  examples: ['export story.json --to csv --out story.csv', 'export story.json --to ics --out story.ics'],
  async run({ operands: [file], options: { to, out }, output }) {
    if (!to) throw usageError('--to', 'is missing', 'Use one of: csv, html, json, ics, timelinejs');
    for (const [lang, messages] of Object.entries(languages)) addMessages(lang, messages);
    const { story, problems, withheld, encoding } = await readStoryFile(file!);
    if (encoding) output.note(encoding);
    assertWithheld(file!, problems);
    const notes = problems.map((problem) => ({ place: problem.path, message: messageOf(problem) }));
    if (countItems(story) === '' && story.title === undefined)
      throw new CommandError(file!, 'has nothing to export', `See: history-widgets check ${file!}`, 1, {
        notes,
      });
    const { text, skipped = [] } = formats[to]!(story);
    if (withheld)
      await searchOutput([{ path: `story.${to}`, content: text }], withheld, await readBuilt(), [languageOf(story)]);
    if (out) await writeFileAtomically(out, text, file);
    const all = [...notes, ...skipped];
    for (const { place, message } of all) output.note(`  ${place}: ${message}`);
    if (out) output.note(`${out}: ${countItems(story)}`);
    output.result(
      { file, to, ...(encoding && { encoding }), notes: all, ...(out ? { out } : { text }) },
      out ? '' : text,
    );
  },
});
