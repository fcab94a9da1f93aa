/** The pages of the documentation: their order, their files, and their text with the generated parts filled in. */
import { readdir, readFile } from 'node:fs/promises';
import { fillTables } from './docs-tables.mjs';

/** The navigation: groups of pages, by their file names in `docs/`. */
export const groups = {
  Start: ['index', 'start', 'no-script', 'content'],
  Elements: ['history-timeline', 'milestone-counter', 'quote-card', 'captioned-photo', 'observance-day', 'coverage-map', 'history-story'],
  'Embed in': ['wordpress', 'drupal', 'wix', 'sharepoint', 'page-builders', 'strict-csp', 'react', 'vue', 'angular', 'svelte'],
  Write: ['story-file', 'spreadsheets', 'dates', 'media', 'sensitive', 'import'],
  Design: ['theming', 'layouts', 'languages'],
  Publish: ['publishing', 'newsletters', 'machines'],
  Trust: ['security', 'report-a-vulnerability', 'accessibility', 'performance'],
  Help: ['troubleshooting', 'messages', 'scripts', 'typescript', 'versions', 'contributing', 'changelog'],
}; // prettier-ignore

/** Pages whose file is not in `docs/`, because people and tools look for it at the top of a repository. */
const elsewhere = {
  'report-a-vulnerability': 'SECURITY.md',
  contributing: 'CONTRIBUTING.md',
  changelog: 'CHANGELOG.md',
  'conformance-report': 'ACCESSIBILITY.md',
};

/** Pages that are only linked from other pages. */
const notInNavigation = ['conformance-report'];

const fileOf = (name) => elsewhere[name] ?? `docs/${name}.md`;
const nameOfFile = new Map(Object.entries(elsewhere).map(([name, file]) => [file, name]));

/** The name of the page that a Markdown file is; undefined for other files. */
export const pageOfFile = (file) => nameOfFile.get(file) ?? /^docs\/([\w-]+)\.md$/.exec(file)?.[1];

const plain = (markdown) =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * @returns {Promise<{ name: string, group?: string, file: string, there: string, markdown: string, title: string, lead: string }[]>}
 *   `there` is the text in the file, `markdown` the same with its generated parts up to date; `lead` is the first paragraph
 */
export async function readPages() {
  const named = Object.entries(groups).flatMap(([group, names]) => names.map((name) => ({ name, group })));
  const pages = [...named, ...notInNavigation.map((name) => ({ name }))];
  const files = (await readdir('docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
  const unlisted = files.filter((file) => !pages.some(({ name }) => fileOf(name) === file));
  if (unlisted.length > 0) throw new Error(`Add ${unlisted.join(', ')} to the groups in scripts/docs-pages.mjs.`);
  return Promise.all(
    pages.map(async ({ name, group }) => {
      const file = fileOf(name);
      const there = await readFile(file, 'utf8');
      const markdown = await fillTables(there);
      const title = /^# (.*)$/m.exec(markdown)?.[1];
      const lead = /^# .*\n+([^]*?)\n\n/m.exec(`${markdown}\n\n`)?.[1];
      if (!title || !lead) throw new Error(`${file} needs a title and a first paragraph.`);
      return { name, group, file, there, markdown, title: plain(title), lead: plain(lead) };
    }),
  );
}

/** `llms.txt` in the form of llmstxt.org: a title, a summary, and lists of links. `folder` comes before the name of a page. */
export function llmsText(pages, linkOf) {
  const list = (group) =>
    pages
      .filter((page) => page.group === group)
      .map((page) => `- [${page.title}](${linkOf(page)}): ${page.lead}`)
      .join('\n');
  const sections = [...Object.keys(groups), undefined].map((group) => `## ${group ?? 'Optional'}\n\n${list(group)}\n`);
  return `# history-widgets

> Custom elements that show an organisation's history and impact on any page: a timeline, figures, quotations, photos, a map of countries, a yearly day, or a whole story. The content is plain HTML, which is readable without the script.

If you write an embed for somebody, read "Let a machine write your embed" first: it has the rules and a template.

${sections.join('\n')}`;
}
