import { wholeStory } from '../../data/fields.js';
import { missingIds } from '../../data/item-ids.js';
import { readStory } from '../../data/read-story.js';
import { command } from '../command.js';
import { readBytes } from '../files.js';
import { readAssets } from '../story/assets.js';
import { counted, countItems } from '../words.js';

export const check = command({
  summary: 'Checks a story file, and says what is wrong where.',
  operands: 'FILE',
  options: {},
  examples: ['check story.json', 'check events.csv --json'],
  async run({ operands: [file], output }) {
    const text = new TextDecoder().decode(await readBytes(file!));
    const { story, problems: found } = readStory(text, wholeStory);
    const problems = [...found, ...(await readAssets(story, file!)).problems];
    for (const { path, message } of problems) output.note(`${path}: ${message}.`);
    const notes = missingIds(story);
    for (const line of notes) output.note(`${line}.`);
    output.result(
      { file, problems, notes },
      `${file}: ${countItems(story) || 'nothing to show'}; ${counted(problems.length, 'problems')}\n`,
    );
    return problems.length > 0 ? 1 : 0;
  },
});
