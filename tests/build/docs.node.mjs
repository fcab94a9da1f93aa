/** The documentation: its links, its tables, and the site that is built from it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { groups, llmsText, readPages } from '../../scripts/docs-pages.mjs';
import { writeDocsSite } from '../../scripts/docs-site.mjs';
import { fillTables } from '../../scripts/docs-tables.mjs';

const read = (path) => readFile(path, 'utf8');
let pages;
let built;
let folder;
before(async () => {
  pages = await readPages();
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-docs-'));
  await writeDocsSite(pages, folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  built = new Map(await Promise.all(names.map(async (name) => [name, await read(join(folder, name))])));
});

after(() => rm(folder, { recursive: true, force: true }));

const withoutCode = (markdown) => markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
const linksOf = (markdown) => [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href);
/** As GitHub makes them. */
const anchorsOf = (markdown) =>
  [...markdown.replace(/^```[^]*?^```$/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'),
  ); // prettier-ignore

/** The links of a Markdown file that lead nowhere. */
async function brokenLinks(file, markdown) {
  const broken = [];
  for (const href of linksOf(markdown).filter((link) => !/^[a-z]+:/.test(link))) {
    const [path, anchor] = href.split('#');
    const target = path ? posix.join(posix.dirname(file), path) : file;
    const isThere = existsSync(target);
    const isOwn = target === file;
    const found = (isOwn || isThere) && (!anchor || anchorsOf(isOwn ? markdown : await read(target)).includes(anchor));
    if (!found) broken.push(`${file}: ${href}`);
  }
  return broken;
}

describe('the Markdown', () => {
  it('has a README of at most 150 lines', async () => {
    const lines = (await read('README.md')).trimEnd().split('\n').length;
    assert.ok(lines <= 150, `${lines} lines`);
  });

  it('leads nowhere but to files and headings that exist', async () => {
    const readme = { file: 'README.md', markdown: await read('README.md') };
    const publisher = { file: 'publisher/README.md', markdown: await read('publisher/README.md') };
    const found = [readme, publisher, ...pages].map(({ file, markdown }) => brokenLinks(file, markdown));
    assert.deepEqual((await Promise.all(found)).flat(), []);
  });

  it('notices a link to a missing file, to a missing heading, and to a heading of another page', async () => {
    const links = '[a](missing.md) [b](#missing) [c](theming.md#missing) [d](theming.md#themes) [e](#title)';
    assert.deepEqual(await brokenLinks('docs/x.md', `# Title\n\n${links}`), [
      'docs/x.md: missing.md',
      'docs/x.md: #missing',
      'docs/x.md: theming.md#missing',
    ]);
  });

  it('has tables that match the source', async () => {
    const differing = pages.filter(({ there, markdown }) => there !== markdown).map(({ file }) => file);
    assert.deepEqual(differing, []);
    const readme = await read('README.md');
    assert.equal(await fillTables(readme), readme);
  });

  it('fills in a table that has changed, and refuses a name that it does not know and a marker without an end', async () => {
    const stale = '<!-- docs:tokens -->\n\nold\n\n<!-- /docs:tokens -->';
    assert.match(await fillTables(stale), /`--history-accent`/);
    await assert.rejects(
      fillTables('<!-- docs:nothing -->\n<!-- /docs:nothing -->'),
      /Unknown generated part "nothing"/,
    );
    await assert.rejects(fillTables('<!-- docs:tokens -->\n'), /start or end marker/);
  });

  it('describes each attribute, property, method, event, part, state and custom property of each element on its page', async () => {
    const { modules } = JSON.parse(await read('dist/custom-elements.json'));
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    assert.equal(elements.length, 7);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...groups.Elements].sort());
    for (const { tagName, members, events, cssParts, cssStates, cssProperties } of elements) {
      const page = await read(`docs/${tagName}.md`);
      const names = [
        ...members.filter(({ kind }) => kind === 'field').flatMap(({ name, attribute }) => [name, attribute]),
        ...members.filter(({ kind }) => kind === 'method').map(({ name }) => `${name}(`),
        ...[...events, ...cssParts, ...cssProperties].map(({ name }) => name),
        ...cssStates.map(({ name }) => `:state(${name})`),
      ].filter(Boolean);
      const missing = names.filter((name) => !page.includes(`\`${name}`));
      assert.deepEqual(missing, [], tagName);
    }
  });

  it('lists each spreadsheet header with a meaning', async () => {
    const [, table] = /<!-- docs:headers -->([^]*?)<!-- \/docs:headers -->/.exec(await read('docs/spreadsheets.md'));
    assert.ok(table.trim().split('\n').length > 10);
    assert.doesNotMatch(table, /^\|\s*\|/m);
  });

  it('has a page for each question on its first page, and each page can be reached from there', async () => {
    const linked = linksOf(pages.find(({ name }) => name === 'index').markdown).map((href) => href.split('#')[0]);
    const missing = pages
      .filter(({ group, name }) => group && name !== 'index')
      .filter(({ file }) => !linked.some((href) => posix.join('docs', href) === file));
    assert.deepEqual(missing.map(({ file }) => file), []); // prettier-ignore
  });
});

describe('llms.txt', () => {
  it('names every page, in the form of llmstxt.org', async () => {
    const text = await read('llms.txt');
    assert.equal(
      text,
      llmsText(pages, ({ file }) => file),
    );
    assert.match(text, /^# history-widgets\n\n> .+\n/);
    for (const { file, title } of pages) assert.ok(text.includes(`- [${title}](${file}): `), file);
    const names = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file);
    assert.deepEqual(names.filter((file) => !existsSync(file)), []); // prettier-ignore
  });

  it('stands beside the built pages, which are there as Markdown too', async () => {
    const names = [...(await read(join(folder, 'llms.txt'))).matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file);
    assert.equal(names.length, pages.length);
    for (const name of names) {
      const file = join(folder, name);
      assert.deepEqual(await brokenLinks(file, await read(file)).then((all) => all.filter((link) => link.includes('.md'))), []); // prettier-ignore
    }
  });
});

describe('the built pages', () => {
  it('lead nowhere but to files and ids that exist', () => {
    const broken = [];
    for (const [name, html] of built)
      for (const [, url] of html.matchAll(/ (?:href|src|poster|data-story|action)="([^"]*)"/g)) {
        if (/^(?:[a-z]+:)/i.test(url)) continue;
        const [path, anchor] = url.replace(/&amp;/g, '&').split('#');
        const target = path || name;
        const isThere = existsSync(target.startsWith('../') ? `dist/${target.slice(3)}` : join(folder, target));
        if (!isThere || (anchor && !built.get(target)?.includes(` id="${anchor}"`))) broken.push(`${name}: ${url}`);
      }
    assert.deepEqual(broken, []);
  });

  it('have no inline script, style or handler, so that a strict policy allows them', () => {
    for (const [name, html] of built) {
      const markup = html.replace(/<code[^]*?<\/code>/g, '');
      assert.doesNotMatch(markup, /<script(?![^>]*(?: src=| type="application\/json"))/, name);
      assert.doesNotMatch(markup, /<style| style="| on[a-z]+="/, name);
    }
  });

  it('list all pages and sections for readers without a script', async () => {
    const all = built.get('contents.html');
    const entries = JSON.parse(await read(join(folder, 'search.json')));
    assert.ok(entries.length > 200);
    for (const { url } of entries) assert.ok(all.includes(`href="${url}"`), url);
  });
});
