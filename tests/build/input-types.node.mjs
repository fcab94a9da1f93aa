/** The TypeScript types of stories must match the JSON Schema: the same fields, required or not, of the same types. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { storySchema } from '../../scripts/schema.mjs';

const schema = await storySchema();

const file = 'src/model/input.ts';
const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] });
const checker = program.getTypeChecker();
const [story] = checker
  .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
  .filter(({ name }) => name === 'StoryInput');

/** The members of a union type, without undefined. */
const partsOf = (type) =>
  (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));

/** The types and constants of a schema as text. */
function taken({ $ref, anyOf, type, enum: words, const: only }) {
  if ($ref) return taken(schema.$defs[$ref.slice('#/$defs/'.length)]);
  if (anyOf && !type) return [...new Set(anyOf.flatMap(taken))].sort();
  return [...(words ?? (only === undefined ? [type].flat() : [only]))].map(String).sort();
}

/** The same for a TypeScript type. */
function givenBy(type) {
  const words = partsOf(type).map((part) => {
    if (part.isLiteral()) return String(part.value);
    if (part.flags & ts.TypeFlags.String) return 'string';
    if (part.flags & ts.TypeFlags.Number) return 'number';
    return checker.isArrayType(part) ? 'array' : 'object';
  });
  return [...new Set(words)].sort();
}

let fields = 0;

function compare(type, { items, properties, required = [], ...wanted }, path) {
  fields += 1;
  assert.deepEqual(givenBy(type), taken(wanted), path);
  if (items) compare(checker.getTypeArguments(partsOf(type)[0])[0], items, `${path}[]`);
  if (!properties) return;
  const members = checker.getPropertiesOfType(type.isUnion() ? checker.getNonNullableType(type) : type);
  assert.deepEqual(members.map(({ name }) => name).sort(), Object.keys(properties).sort(), path);
  for (const member of members) {
    const { name, flags } = member;
    assert.equal(!(flags & ts.SymbolFlags.Optional), required.includes(name), `${path}.${name} is needed`);
    compare(checker.getTypeOfSymbol(member), properties[name], `${path}.${name}`);
  }
}

test('An author may write in TypeScript what the JSON Schema takes', () => {
  compare(checker.getDeclaredTypeOfSymbol(story), schema, 'story');
  assert.ok(fields > 150, String(fields));
});
