import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { schemaId } from '../../../src/story/schema.js';
import { command, CommandError, usageError } from '../command.js';

/** An example of each item, to be replaced. */
const starter = (lang: string, title: string) => ({
  $schema: schemaId,
  schemaVersion: 1,
  lang,
  title,
  subtitle: 'How it began',
  lead: 'One or two sentences that say what the story is about.',
  organization: { name: 'Name of the organisation', url: 'https://example.org/' },
  source: { name: 'Annual report', url: 'https://example.org/report' },
  events: [
    {
      id: 'founding',
      date: '1998',
      title: 'The founding',
      text: 'What happened, in a sentence or two. A text may hold <em>emphasis</em> and <a href="https://example.org/">links</a>.',
    },
    {
      id: 'first-years',
      date: '1999~/2001~',
      title: 'The first years',
      text: 'A date can be as exact as its source: 1998, 1998-05, 1998-05-25, 1998~ (about), 199X, 1998/2001.',
    },
  ],
  milestones: [
    {
      id: 'people-trained',
      value: 1200,
      qualifier: 'over',
      label: { one: 'person trained', other: 'people trained' },
      asOf: '2024',
    },
  ],
  quotes: [{ id: 'founder', text: '“A sentence that somebody said.”', speaker: 'A person', role: 'Founder' }],
});

export const init = command({
  summary: 'Creates a story file to start from.',
  operands: '[FOLDER]',
  options: {
    lang: { type: 'string', value: 'TAG', description: 'Language of the story (default: en).' },
    title: { type: 'string', value: 'TEXT', description: 'Title of the story (default: Our history).' },
  },
  examples: ['init', 'init our-history --lang fr --title "Nos débuts"'],
  async run({ operands: [folder = '.'], options: { lang = 'en', title = 'Our history' }, output }) {
    let tag: string | undefined;
    try {
      tag = Intl.getCanonicalLocales(lang)[0];
    } catch {
      throw usageError('--lang', `"${lang}" is not a language tag`, 'Use a tag such as en, fr or zh-Hant');
    }
    const file = join(folder, 'story.json');
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(starter(tag!, title), null, 2)}\n`, { flag: 'wx' });
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
      throw new CommandError(
        file,
        exists ? 'already exists, and was not changed' : `cannot be written: ${(error as Error).message}`,
        exists ? 'Use another folder' : 'Check the folder',
      );
    }
    output.result(
      { file },
      `${file}\nEdit it, then run:\n  npx history-widgets-publisher check ${file}\n  npx history-widgets-publisher publish ${file} --base-url https://widgets.example.org\n`,
    );
  },
});
