/** The JSON Schema of a story file: the fields and their kinds, with the comments of the data model as their descriptions. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { loadSource } from './load-source.mjs';

const files = ['src/model/model.ts'];

/** By interface and field of the data model: its comment, and the type of its value or, for a list, of its items. */
async function readModel() {
  const model = {};
  for (const file of files) {
    const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
    const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const { name, members } of statements.filter(ts.isInterfaceDeclaration))
      model[name.text] = Object.fromEntries(
        members.map((member) => {
          const description = ts.getJSDocCommentsAndTags(member)[0]?.comment.replace(/\s+/g, ' ');
          return [member.name.text, { description, type: member.type.getText().replace(/^readonly |\[\]$/g, '') }];
        }),
      );
  }
  return { ...model, Story: { ...model.Story, ...model.StoryLists } };
}

/** @returns {Promise<object>} JSON Schema 2020-12 */
export async function storySchema() {
  const { storySchema } = await loadSource('src/story/schema.ts');
  return storySchema(await readModel());
}
