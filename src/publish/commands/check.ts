import { wholeStory } from '../../data/fields.js';
import { readStory } from '../../data/read-story.js';
import { command } from '../command.js';
import { readBytes } from '../files.js';

export const check = command({
  summary: 'Checks a story file, and says what is wrong where.',
  operands: 'FILE',
  options: {},
  examples: ['check story.json', 'check events.csv --json'],
  async run({ operands: [file], output }) {
    const text = new TextDecoder().decode(await readBytes(file!));
    const { story, problems } = readStory(text, wholeStory);
    const counts = Object.entries(story).flatMap(([name, value]) =>
      Array.isArray(value) && value.length > 0 ? [`${value.length} ${name}`] : [],
    );
    for (const { path, message } of problems) output.note(`${path}: ${message}.`);
    output.result(
      { file, problems },
      `${file}: ${counts.join(', ') || 'nothing to show'}; ${problems.length} problems\n`,
    );
    return problems.length > 0 ? 1 : 0;
  },
});
