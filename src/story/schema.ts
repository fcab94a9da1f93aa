/** The JSON Schema of a story file, generated from the table of fields. For the build and editors; no element imports it. */
import { enumerations } from './enumerations.js';
import { kindOf, listNames, type Field, type Fields, type Needed } from './fields.js';
import { wholeStory } from './whole-story.js';

type Schema = Record<string, unknown>;

/** The id of the schema; its number changes with `schemaVersion`. */
export const schemaId = 'https://history-widgets.org/schema/story-1.json';

const text: Schema = {
  anyOf: [
    { type: ['string', 'number'] },
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
  ],
};

const forms: Schema = {
  type: 'object',
  properties: Object.fromEntries(
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((category) => [category, { type: 'string' }]),
  ),
  required: ['other'],
  additionalProperties: false,
};

/** The schema of each kind. The checker checks more, for instance that a date exists. */
const kinds: Readonly<Record<string, Schema>> = {
  text: {
    ...text,
    description:
      'A text, or an object with one text per language. Texts may contain inline HTML: a, em, strong, q, cite, abbr, span lang, br.',
  },
  counted: {
    anyOf: [
      text,
      forms,
      { type: 'object', minProperties: 1, additionalProperties: { anyOf: [{ type: 'string' }, forms] } },
    ],
    description: 'A text, an object with its plural forms (CLDR categories), or an object with either per language.',
  },
  string: { type: ['string', 'number'], description: 'A text without HTML.' },
  language: { type: 'string', description: 'A language tag (BCP 47), such as en, pt-BR or zh-Hant.' },
  date: {
    type: ['string', 'number'],
    description: 'A date in EDTF (ISO 8601-2), such as 1996, 1999-04, 1997~/1999~, 199X.',
  },
  monthDay: {
    type: 'string',
    pattern: '^\\s*--\\d\\d-\\d\\d\\s*$',
    description: 'A day of every year, such as --05-25.',
  },
  rule: {
    type: 'string',
    pattern: '^\\s*([Tt]he )?[A-Za-z]+ [A-Za-z]+ (in|of|IN|OF|In|Of|iN|oF) [A-Za-z]+\\s*$',
    description: 'A weekday of a month, in English, such as second Sunday in May or last Monday in May.',
  },
  day: { type: 'string', pattern: '^\\s*\\d{4}-\\d\\d-\\d\\d\\s*$', description: 'A date, such as 2026-05-25.' },
  country: {
    type: 'string',
    pattern: '^\\s*[A-Za-z]{2,3}\\s*$',
    description: 'An ISO 3166-1 country code, such as BE or BEL.',
  },
  names: {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^[A-Z]{2}$' },
    additionalProperties: { type: 'string' },
    description: 'Country names by ISO 3166-1 alpha-2 code, such as {"BE": "Belgium"}.',
  },
  number: {
    type: ['number', 'string'],
    description: 'A number. Write very large numbers as a string, so that they keep all digits.',
  },
  pixels: { type: ['number', 'string'], description: 'A number of CSS pixels.' },
  link: { type: 'string', format: 'uri-reference', description: 'A URL (http or https).' },
  src: {
    type: 'string',
    format: 'uri-reference',
    description: 'The URL of a file (http or https), or a relative path.',
  },
  srcset: { type: 'string', description: 'Other sizes of the picture: small.jpg 640w, large.jpg 1280w.' },
  mediaKind: { enum: enumerations.mediaKind, description: 'How a recording is played.' },
  qualifier: { enum: enumerations.qualifier, description: 'How exact a number is.' },
  sensitive: {
    enum: enumerations.sensitive,
    description: 'Whether events with a content note are open or collapsed at first.',
  },
  importance: { enum: enumerations.importance, description: 'Whether an event is one of the key events.' },
};

/** By interface and field of the data model: its description, and the interface of its value or of the items of its list. */
type Model = Readonly<
  Record<string, Readonly<Record<string, { readonly description?: string; readonly type: string }>>>
>;

/** JSON Schema 2020-12. @param model the interfaces of the data model, with the comments of their fields */
export function storySchema(model: Model): Schema {
  const schemaOf = (field: Field, type: string): Schema => {
    if (Array.isArray(field)) return { type: 'array', items: schemaOf(field[0] as Field, type) };
    const kind = kindOf(field);
    return kind ? { $ref: `#/$defs/${kind.name}` } : objectOf(field as Fields, type);
  };
  const objectOf = (fields: Fields, type: string): Schema & { readonly properties: Schema } => {
    const names = Object.keys(fields);
    const othersFor = (name: string) =>
      'needed' in fields[name]! ? ((fields[name] as Needed).unless ?? []) : undefined;
    const required = names.filter((name) => othersFor(name)?.length === 0);
    const choice = names.find((name) => (othersFor(name)?.length ?? 0) > 0);
    const propertyOf = (name: string): Schema => {
      const { description, type: inner } = model[type]![name]!;
      return { ...schemaOf(fields[name]!, inner), description };
    };
    return {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, propertyOf(name)])),
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      ...(choice !== undefined && {
        anyOf: [choice, ...othersFor(choice)!].map((name) => ({ properties: { [name]: true }, required: [name] })),
      }),
    };
  };
  const lists = Object.fromEntries(listNames.map((name) => [name, [wholeStory.lists[name]]]));
  const { properties, ...story } = objectOf({ ...wholeStory.root, ...lists } as Fields, 'Story');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId,
    title: 'Story',
    description: 'The history and impact of an organisation, as shown by history-widgets.',
    ...story,
    properties: {
      $schema: {
        type: 'string',
        description: 'The URL of this schema. Editors use it for validation and completion.',
      },
      schemaVersion: { const: 1, description: model.Story!.schemaVersion!.description },
      ...properties,
    },
    $defs: kinds,
  };
}
