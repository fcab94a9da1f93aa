/**
 * Editor data generated from the manifest: `web-types.json` (JetBrains) and custom data for HTML and CSS
 * (VS Code). The formats: https://github.com/JetBrains/web-types and https://github.com/microsoft/vscode-custom-data.
 */
import { readFile, writeFile } from 'node:fs/promises';

const markdown = (value) => ({ kind: 'markdown', value });

/** The allowed values of an attribute of type `'a' | 'b'`; none for other types. */
const valuesIn = ({ text }) => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

export async function writeEditorData({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  const files = {
    'web-types.json': webTypes(elements, name, version),
    'vscode.html-custom-data.json': { version: 1.1, tags: elements.map(htmlTag) },
    'vscode.css-custom-data.json': cssData(elements),
  };
  for (const [file, data] of Object.entries(files))
    await writeFile(`dist/${file}`, `${JSON.stringify(data, null, 2)}\n`);
}

function htmlTag({ tagName, description, attributes, slots, events, members, cssStates }) {
  const methods = members.filter(({ kind }) => kind === 'method');
  const lists = { Slot: slots, Events: events, Methods: methods, States: cssStates };
  const about = Object.entries(lists).flatMap(([title, list]) => (list?.length ? [listOf(title, list)] : []));
  return {
    name: tagName,
    description: markdown([description, ...about].join('\n\n')),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      ...valuesOf(attribute.type),
    })),
  };
}

function valuesOf(type) {
  if (type.text === 'boolean') return { valueSet: 'v' };
  const values = valuesIn(type);
  return values.length > 0 && { values: values.map((name) => ({ name })) };
}

const listOf = (title, list) =>
  `**${title}**\n\n${list.map(({ name, description }) => `- ${name && `\`${name}\`: `}${description}`).join('\n')}`;

/** Parts with the same name are listed together, with a description for each element. */
function cssData(elements) {
  const properties = new Map(elements.flatMap(({ cssProperties }) => cssProperties.map((each) => [each.name, each])));
  const parts = new Map();
  for (const { tagName, cssParts } of elements)
    for (const { name, description } of cssParts)
      parts.set(name, [...(parts.get(name) ?? []), `- \`${tagName}\`: ${description}`]);
  return {
    version: 1.1,
    properties: [...properties.values()].map(({ name, description, default: value }) => ({
      name,
      description: markdown(`${description}\n\nDefault: \`${value}\``),
    })),
    pseudoElements: [...parts].map(([name, lines]) => ({
      name: `::part(${name})`,
      description: markdown(lines.join('\n')),
    })),
  };
}

const webTypes = (elements, name, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webType) } },
});

const named = ({ name, description }) => ({ name, description });
const typed = ({ name, description, type }) => ({ name, description, type: type.text });

function webType({ tagName, description, attributes, slots, events, members, cssParts, cssProperties, name }) {
  return {
    name: tagName,
    description,
    source: { module: 'history-widgets', symbol: name },
    attributes: attributes.map((attribute) => ({
      ...named(attribute),
      default: attribute.default,
      value: { type: attribute.type.text, ...(attribute.type.text === 'boolean' && { kind: 'no-value' }) },
    })),
    slots,
    js: { properties: members.filter(({ kind }) => kind === 'field').map(typed), events: events.map(typed) },
    css: { properties: cssProperties.map(named), parts: cssParts.map(named) },
  };
}
