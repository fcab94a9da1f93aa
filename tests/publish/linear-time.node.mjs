import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';

const load = async (path, ...names) => {
  const module = await loadSource(path);
  return names.map((name) => module[name]);
};

const [parseInline, serializeInline, plainText] = await load(
  'src/text/inline-text.ts',
  'parseInline',
  'serializeInline',
  'plainText',
);
const [reduceHtml] = await load('src/text/reduce-html.ts', 'reduceHtml');
const [parseNumber] = await load('src/text/format-number.ts', 'parseNumber');
const [resolveLocale] = await load('src/text/locale.ts', 'resolveLocale');
const [parseEdtf, parseMonthDay] = await load('src/time/edtf.ts', 'parseEdtf', 'parseMonthDay');
const [parseRule, parseDay] = await load('src/time/observance.ts', 'parseRule', 'parseDay');
const kinds = await Promise.all(['value', 'country', 'day'].map((of) => loadSource(`src/story/${of}-kinds.ts`)));
const [safeUrl] = await load('src/story/safe-url.ts', 'safeUrl');
const [mediaKind, frameAddress] = await load('src/story/media-address.ts', 'mediaKind', 'frameAddress');
const [importTimelineJs] = await load('src/story/import-timelinejs.ts', 'importTimelineJs');
const [records] = await load('src/story/records.ts', 'records');
const { readStory } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');
const [readDate] = await load('src/import/read-date.ts', 'readDate');
const [readTime, dateOfVersion1] = await load('src/import/version-1-date.ts', 'readTime', 'dateOfVersion1');
const [readCell] = await load('src/import/markdown.ts', 'readCell');
const [importText] = await load('src/import/import-text.ts', 'importText');
const [decode] = await load('publisher/src/import/decode.ts', 'decode');
const [readXml] = await load('publisher/src/import/xml.ts', 'readXml');
const [formatOf] = await load('publisher/src/import/number-format.ts', 'formatOf');
const [onOneLine] = await load('src/site/snippets.ts', 'onOneLine');
const { writeCsv } = await loadSource('publisher/src/export/csv.ts');
const { check } = await loadSource('src/story/read.ts');

const slide = (text) => ({
  start_date: { year: text, month: text, display_date: text },
  text: { headline: text, text },
  media: { url: text, caption: text, credit: text },
  group: text,
});
const json = JSON.stringify;
const cell = (text) => `"${text.replace(/"/g, '""')}"`;
const story = (text) => ({ title: text, events: [{ date: text, title: text, text, tags: [text] }] });

/** All parsers of files from others. */
const readers = {
  'inline text': (text) => serializeInline(parseInline(text)) + plainText(text),
  'HTML of other tools': (text) => reduceHtml(text, true),
  numbers: (text) => parseNumber(text, 'en'),
  languages: (text) => resolveLocale(text),
  dates: (text) => [parseEdtf(text), parseMonthDay(text), parseDay(text), parseRule(text)],
  'dates of others': (text) => [readDate(text), readDate(text, 'dmy'), readTime(text), dateOfVersion1(text, 'mdy', () => {})],
  'each kind of value': (text) => kinds.flatMap(Object.values).map((kind) => kind.read?.(text, 'en', () => {})),
  addresses: (text) => [safeUrl(text, 'https://example.org/', true), mediaKind({ src: text }), frameAddress(`https://youtu.be/${text}`), frameAddress(`https://vimeo.com/${text}`)],
  'TimelineJS': (text) => importTimelineJs({ events: [slide(text)], eras: [slide(text)] }, () => {}),
  'cells of a table': (text) => [records(text, ','), records(`a,b\n1,"${text}`, ','), records(`a,b\n1,${text}`, ';')],
  'our own tables': (text) => [readStory(text, wholeStory), readStory(`date,title,text\n${cell(text)},${cell(text)},${text}`, wholeStory)],
  'our own JSON': (text) => readStory(json(story(text)), wholeStory),
  'text that is no JSON': (text) => readStory(`{${text}`, wholeStory),
  Markdown: (text) => readCell(text),
  'tables of others': (text) => importText(`Date,Event,Description,Image,Source,Other\n${Array(6).fill(cell(text)).join(',')}\n${text}`),
  'tables of TimelineJS': (text) => importText(`Year,Month,Headline,Text,Media,Time,Group\n${Array(7).fill(cell(text)).join(',')}`),
  'headers of others': (text) => importText(`Date,Event,${cell(text)}\n1999,A,B`),
  'files of TimelineJS': (text) => importText(json({ events: [slide(text)], title: slide(text) })),
  'files of TimelineJS 1': (text) => importText(json({ timeline: { headline: text, date: [{ startDate: text, headline: text, text, tag: text }] } })),
  pages: (text) => importText(`<!doctype html><body><history-timeline><ol><li>${text}</li></ol></history-timeline>${text}`),
  bytes: (text) => [decode(Buffer.from(text)), decode(Buffer.from(`${text}\xe9`, 'latin1')), decode(Buffer.from(`${text}\xe9 \xe8\xe0`.repeat(2), 'utf16le'))],
  'parts of a workbook': (text) => [[...readXml([`<a>${text}`])], formatOf(170, text)],
  'tables that are written': (text) => writeCsv(check(story(text), wholeStory).story),
  snippets: (text) => onOneLine(text),
}; // prettier-ignore

const fragments = [
  '<p ', '<p', '<', '<a', '<a href="', '<a href="x">', '<b>', '<br', '<li <', '<script', '<script>', '<!--', '<!-- -->', '<![CDATA[', '<i></b>', '<img src=', '<iframe ',
  '&', '&amp', '&#', '&eacute;', '"', '""', '"a,', ',"', '"\n', "'", '((', '(', '[', '[a](', '[a](http://a', '](', '**a ', '*a', '__a ', '_', '`', '# ', ' #', '- ', '> ',
  ' ', '\t', '\n', '\r\n', '\u00a0', ' \n', ', ', ',', ';', '|', ' ,', 'a ', 'a-', 'a.', 'a', 'A', '1', '12', '1,', '1/', '1.', '1-', '-', '--', '\u2013', '0', '000,', '1 000',
  'March ', '5 March ', 'to ', '1 to ', 'a to b ', 'c. ', '?', '(?)', 'http://', 'http://a.', 'http://.', 'https://youtu.be/', '/', '//', ':', 'a:', 'a 1w, ', 'a 1w ', 'en-', 'en_', 'x-a-',
  '\u200d', '\ud83d\udc69\u200d', 'e\u0301', '\u0301', '\u202e', '\ufeff', '\0', '=', ' = ', 'a=b ', '{', '[{', '\\', '{"a":', '_x000D_', '#', '0.', ';@', '[h]', '%', '\u00e9', '\u0436',
]; // prettier-ignore

const [short, long] = [4_000, 32_000];

/** The maximum time of a parser for this much text. */
const limit = 4000;

/** Below this time, growth does not matter. */
const harmless = 150;

const repeated = (fragment, length) => `${fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)}x`;

/** The CPU time of this process in milliseconds, which does not depend on other programs. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The shortest of a few runs. */
async function fastest(read, text, enough) {
  let best = Infinity;
  for (let run = 0; run < 4 && best > enough; run++) {
    const start = worked();
    await read(text);
    best = Math.min(best, worked() - start);
  }
  return best;
}

describe('Eight times as much text takes no more than a few times eight times as long', () => {
  for (const [name, read] of Object.entries(readers))
    it(`to the reader of ${name}`, async () => {
      await read(repeated('a, ', short));
      for (const fragment of fragments) {
        const longest = await fastest(read, repeated(fragment, long), harmless);
        if (longest <= harmless) continue;
        const shortest = await fastest(read, repeated(fragment, short), 0);
        assert.ok(longest < 24 * shortest, `${JSON.stringify(fragment)}: ${shortest} ms, then ${longest} ms`);
        assert.ok(longest < limit, `${JSON.stringify(fragment)}: ${longest} ms`);
      }
    });
});

describe('The cases that were found', () => {
  it('64 KB of <p in a text of TimelineJS are read at once', async () => {
    const text = repeated('<p ', 64_000);
    assert.ok((await fastest(() => importText(json({ events: [slide(text)] })), '', 200)) < 200);
  });

  it('a date is at most a hundred characters', () => {
    for (const text of [repeated('1 ', 16_000), repeated('March 5 - ', 16_000), '1'.repeat(101)]) {
      const { date, displayDate, message } = readDate(text);
      assert.deepEqual([date, displayDate], [undefined, text]);
      assert.equal(message.code, 'longDate');
    }
    assert.equal(readDate(`${' '.repeat(90)}1999`).date, '1999');
  });
});
