/** Writes the documentation as static pages into `dist/docs/`: plain HTML without inline scripts or styles, for any strict policy. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { marked } from 'marked';
import { groups, llmsText, pageOfFile } from './docs-pages.mjs';

const escape = (text) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
const withoutTags = (html) => html.replace(/<[^>]*>/g, '');
const unescape = (html) =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[name]); // prettier-ignore

/** The id of a heading, as Markdown hosts make it; a number follows where a page has it twice. */
function slugger() {
  const counts = new Map();
  return (heading) => {
    const slug = unescape(withoutTags(heading))
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  };
}

/** The URL, from `dist/docs/`, of a file that an example names: a built file, or one of `docs/examples/`, which are copied there. */
function exampleUrl(url) {
  if (/^(?:[a-z]+:|#|$)/i.test(url)) return url;
  const [path] = url.split(/[?#]/);
  if (existsSync(`dist/${path}`)) return `../${url}`;
  if (existsSync(`docs/examples/${path}`)) return url;
  throw new Error(`An example names "${url}", which is neither in dist/ nor in docs/examples/.`);
}

const withUrls = (html) =>
  html.replace(/ (src|href|poster|data-story)="([^"]*)"/g, (_, name, url) => ` ${name}="${exampleUrl(url)}"`);

/** An example that brings its own scripts or styles is a page of its own, in a frame. */
const needsPage = (html) => /<(?:script(?! type="application\/json")|link|style|!doctype)/i.test(html);

/** Adds the page of an example to `files`. Its inline styles and scripts become files, so that it works under a strict policy. */
function examplePage(html, name, title, files) {
  let count = 0;
  const toFile = (text, ending) => {
    const file = `${name}-${(count += 1)}.${ending}`;
    files.set(file, `${text.trim()}\n`);
    return file;
  };
  const body = withUrls(html)
    .replace(/<style>([^]*?)<\/style>/g, (_, css) => `<link rel="stylesheet" href="${toFile(css, 'css')}">`)
    .replace(/<script>([^]*?)<\/script>/g, (_, script) => `<script defer src="${toFile(script, 'js')}"></script>`);
  const look = '<link rel="stylesheet" href="example.css">';
  const page = /<!doctype/i.test(body)
    ? body.replace('<meta charset="utf-8">', `$&\n${look}`)
    : `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
${look}
<main>
${body}
</main>
</html>
`;
  files.set(`${name}.html`, page);
}

/** A link of a Markdown file, for the site; undefined if it leads to a file that the site does not have. */
function siteLink(file, href, ending) {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const [path, hash = ''] = href.split(/(?=#)/);
  const target = posix.join(posix.dirname(file), path);
  const page = pageOfFile(target);
  if (page) return `${page}${ending}${hash}`;
  return target === 'llms.txt' ? target : undefined;
}

/** The Markdown of a page, for language models, which read it better than HTML. */
const siteMarkdown = ({ file, markdown }) =>
  markdown.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, text, href) => {
    const url = siteLink(file, href, '.md');
    return url === undefined ? text : `[${text}](${url})`;
  });

/** The HTML of a page's Markdown, its headings, and the pages of its examples. */
function render({ name, file, markdown, title }, files) {
  const slug = slugger();
  const headings = [];
  let examples = 0;
  let heading = title;

  const live = (html) => {
    examples += 1;
    if (!needsPage(html)) return `<div class="result">${withUrls(html)}</div>`;
    const id = `example-${name}-${examples}`;
    examplePage(html, id, `${title}: ${heading}`, files);
    return `<div class="result"><iframe src="${id}.html" title="Example ${examples}: ${escape(heading)}" loading="lazy"></iframe></div>`;
  };

  const renderer = {
    heading(text, level) {
      const id = slug(text);
      heading = unescape(withoutTags(text));
      headings.push({ id, level, text });
      return level === 1
        ? `<h1>${text}</h1>\n`
        : `<h${level} id="${id}"><a href="#${id}">${withoutTags(text) === text ? text : text.replace(/<\/?a[^>]*>/g, '')}</a></h${level}>\n`;
    },
    code(text, info = '') {
      const [language, ...flags] = info.split(' ');
      const pre = `<pre tabindex="0"><code class="language-${language || 'text'}">${escape(text)}</code></pre>`;
      return flags.includes('live') ? `<div class="example">${live(text)}${pre}</div>\n` : `${pre}\n`;
    },
    link(href, _title, text) {
      const url = siteLink(file, unescape(href), '.html');
      return url === undefined ? text : `<a href="${escape(url)}">${text}</a>`;
    },
    image(href, _title, text) {
      return `<img src="${escape(href.replace(/^.*\//, ''))}" alt="${text}">`;
    },
    table(head, body) {
      const names = [...head.matchAll(/<th[^>]*>([^]*?)<\/th>/g)].map(([, text]) => withoutTags(text));
      const rows = body.replace(/<tr>[^]*?<\/tr>/g, (row) => {
        let column = 0;
        return row.replace(/<td/g, () => `<td data-head="${names[column++] ?? ''}"`);
      });
      const withRoles = (html) =>
        html.replace(/<th[^>]*><\/th>/g, '<td></td>').replace(/<tr/g, '<tr role="row"').replace(/<th/g, '<th role="columnheader"').replace(/<td/g, '<td role="cell"'); // prettier-ignore
      return `<table role="table"><thead role="rowgroup">${withRoles(head)}</thead><tbody role="rowgroup">${withRoles(rows)}</tbody></table>\n`;
    },
  };
  const html = marked.use({ renderer, async: false }).parse(markdown.replace(/<!--[^]*?-->\n*/g, ''));
  return { html, headings };
}

/** What the search knows: the text of each section, by its address. */
function searchEntries({ name, markdown, title }) {
  const slug = slugger();
  const entries = [];
  const keywords = /<!-- keywords: ([^]*?) -->/.exec(markdown)?.[1] ?? '';
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') {
      const html = marked.parseInline(token.text);
      const section =
        token.depth === 1
          ? { url: `${name}.html`, heading: '', keywords }
          : { url: `${name}.html#${slug(html)}`, heading: unescape(withoutTags(html)), keywords: '' };
      entries.push({ page: title, ...section, text: '' });
    } else if (!['space', 'html'].includes(token.type)) {
      const text = token.raw.replace(/\]\([^)]*\)/g, '').replace(/[|`*[\]]|---/g, ' ');
      entries.at(-1).text = `${entries.at(-1).text} ${text}`.replace(/\s+/g, ' ').trim();
    }
  }
  return entries;
}

const navigation = (pages, current) =>
  Object.keys(groups)
    .map(
      (group) => `<h2>${group}</h2>
<ul>
${pages
  .filter((page) => page.group === group)
  .map(
    ({ name, title }) =>
      `<li><a href="${name}.html"${name === current ? ' aria-current="page"' : ''}>${escape(title)}</a></li>`,
  )
  .join('\n')}
</ul>`,
    )
    .join('\n');

/** Only long pages have a table of contents. */
function contents(headings) {
  const shown = headings.filter(({ level }) => level === 2);
  if (shown.length < 4) return '';
  return `<nav class="contents" aria-label="On this page"><ul>${shown.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('')}</ul></nav>\n`;
}

const pageHtml = (pages, { name, title, lead }, { html, headings }) => {
  const afterLead = html.indexOf('</p>') + '</p>'.length;
  const toc = name === 'index' ? '' : contents(headings);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(name === 'index' ? 'history-widgets: documentation' : `${title} – history-widgets`)}</title>
<meta name="description" content="${escape(lead)}">
<link rel="stylesheet" href="../history-widgets.css">
<link rel="stylesheet" href="docs.css">
<script defer src="../history-widgets.js"></script>
<script defer src="docs.js"></script>
</head>
<body>
<header class="top">
<a class="name" href="index.html">history-widgets</a>
<form role="search" aria-label="Documentation" action="contents.html">
<label for="search">Search the documentation</label>
<input id="search" name="q" type="search" autocomplete="off" placeholder="Search">
<div class="found" hidden><p role="status"></p><ul></ul></div>
</form>
<a class="menu" href="#pages">All pages</a>
</header>
<div class="columns">
<main>
${html.slice(0, afterLead)}
${toc}${html.slice(afterLead)}
</main>
<nav id="pages" aria-label="Pages">
${navigation(pages, name)}
</nav>
</div>
</body>
</html>
`;
};

/** The list of all headings, for readers whose browser runs no script. */
const contentsPage = (pages, entries) => ({
  name: 'contents',
  title: 'All pages and sections',
  lead: 'Everything in the documentation. The search needs JavaScript; this list does not.',
  html: `<h1>All pages and sections</h1>
<p>Everything in the documentation. The search needs JavaScript; this list does not.</p>
<ul>
${pages
  .map(({ name, title }) => {
    const sections = entries.filter(({ url }) => url.startsWith(`${name}.html#`));
    const list = sections.map(({ url, heading }) => `<li><a href="${url}">${escape(heading)}</a></li>`).join('\n');
    return `<li><a href="${name}.html">${escape(title)}</a>${list && `<ul>${list}</ul>`}</li>`;
  })
  .join('\n')}
</ul>`,
});

/**
 * @param {string} [out] the folder to write, which should stand in `dist/`, or beside a copy of its files
 * @returns {Promise<number>} the number of pages
 */
export async function writeDocsSite(pages, out = 'dist/docs') {
  const files = new Map();
  const entries = pages.flatMap(searchEntries);
  for (const page of pages) files.set(`${page.name}.html`, pageHtml(pages, page, render(page, files)));
  const all = contentsPage(pages, entries);
  files.set('contents.html', pageHtml(pages, all, { html: all.html, headings: [] }));
  files.set('search.json', `${JSON.stringify(entries)}\n`);
  files.set(
    'llms.txt',
    llmsText(pages, ({ name }) => `${name}.md`),
  );
  for (const page of pages) files.set(`${page.name}.md`, siteMarkdown(page));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const folder of ['docs/site', 'docs/examples']) await cp(folder, out, { recursive: true });
  for (const [file, text] of files) await writeFile(join(out, file), text);
  return pages.length + 1;
}
