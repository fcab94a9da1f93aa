import { readBuilt } from '../built.js';
import { command, CommandError } from '../command.js';
import { messageOf, withMessage, type Problem } from '../messages.js';
import { fontsOfParts, missingLetters } from '../pictures/fonts.js';
import { localizedStory } from '../../../src/site/localized-story.js';
import { languagesOf } from '../../../src/site/localize.js';
import { partsOf } from '../../../src/site/parts.js';
import { prepare, readStoryFile, type PreparedStory } from '../story/prepare.js';
import { missingIds } from '../../../src/site/item-ids.js';
import { counted, countItems } from '../counts.js';

/** Like `publish`, but what would stop it becomes a problem. */
async function prepareOrReport(file: string): Promise<Pick<PreparedStory, 'story' | 'problems' | 'encoding'>> {
  const checked = await readStoryFile(file);
  try {
    return await prepare(checked, file, 'https://example.org/');
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { place, message, remedy } = error;
    const problem: Problem = {
      path: place.replace(`${file}: `, ''),
      code: 'stopped',
      params: { reason: message, remedy },
    };
    return { ...checked, problems: [...checked.problems, problem] };
  }
}

export const check = command({
  summary: 'Checks a story file and lists its problems.',
  operands: 'FILE',
  options: {},
  examples: ['check story.json', 'check events.csv --json'],
  async run({ operands: [file], output }) {
    const { story, problems, encoding } = await prepareOrReport(file!);
    if (encoding) output.note(encoding);
    const { tags } = await readBuilt();
    const notes: string[] = [...missingIds(story)];
    for (const lang of languagesOf(story)) {
      const localized = localizedStory(story, lang, true);
      const { missing } = await fontsOfParts(localized, partsOf(localized, tags));
      if (missing.length > 0) notes.push(missingLetters(lang, missing));
    }
    for (const problem of problems) output.note(`${problem.path}: ${messageOf(problem)}`);
    output.notes(notes);
    output.result(
      { file, ...(encoding && { encoding }), problems: problems.map(withMessage), notes },
      `${file}: ${countItems(story) || 'nothing to show'}; ${counted(problems.length, 'problems')}\n`,
    );
    return problems.length > 0 ? 1 : 0;
  },
});
