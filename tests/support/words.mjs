/** Compares the words of a page without our script with those that it shows with it; the pieces of HTML that are compared. */
import { readdir, readFile } from 'node:fs/promises';
import { loadSource } from '../../scripts/load-source.mjs';

/** Scripts that write no spaces: each sign counts as a word. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const sign = `[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`;
const letters = `(?:(?!${sign})[\\p{L}\\p{M}])+`;
const pattern = new RegExp(
  [
    `${sign}\\p{M}*`,
    "\\p{Nd}+(?:[.,'’\\u066b\\u066c]\\p{Nd}+)*",
    `${letters}(?:['’\\u200c\\u200d]${letters})*`,
    '(?![|\\p{Sk}])[\\p{S}\\p{No}\\p{Nl}%‰٪&@#*§†‡]',
  ].join('|'),
  'gu',
);
/** What no reader sees: soft hyphens, joiners, direction marks, the choice between a sign and its picture. */
const unseen = /[\u00ad\u061c\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufe0e\ufe0f\ufeff]/g;

/** Spaces are alike, whether a line may break there or not. */
const clean = (text) =>
  text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\p{Zs}+/gu, ' ');

/** The words, numbers and signs of a text, in order; punctuation that only joins them is left out. */
export const wordsOf = (text) => clean(text).match(pattern) ?? [];

const isNumber = (word) => /^\p{Nd}/u.test(word);
const isLetters = (word) => /^[\p{L}\p{M}]/u.test(word);

function countOf(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that are more often in the first list than in the second. */
function lacking(first, second) {
  const counts = countOf(second);
  return first.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** Where words stand together, in their order, in others. */
function placesOf(words, others) {
  const places = [];
  for (let at = others.indexOf(words[0]); at >= 0; at = others.indexOf(words[0], at + 1))
    if (words.every((word, index) => others[at + index] === word)) places.push(at);
  return places;
}

const zeros = [...'\u0030\u0660\u06f0\u0966\u09e6\u0e50'].map((digit) => digit.codePointAt(0));
/** A number's digits alone, in those of ASCII, without zeros before them: `०९` is `9`, `10.500` is `10500`. */
const digitsOf = (number) =>
  [...number]
    .filter((character) => /\p{Nd}/u.test(character))
    .map((digit) => digit.codePointAt(0) - Math.max(...zeros.filter((zero) => zero <= digit.codePointAt(0))))
    .join('')
    .replace(/^0+(?=\d)/, '');

/** The figures of a text as they were written, each with the signs beside it: `95 %`, `€1,234.50`, `10 000`. */
function figuresOf(text) {
  const parts = clean(text).trim().split(' ');
  const isPart = (part) => part !== undefined && /^[\p{S}\p{N}%‰٪–-]+$/u.test(part);
  const figures = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (!/\p{N}/u.test(parts[index])) continue;
    let from = index;
    while (isPart(parts[from - 1])) from -= 1;
    while (isPart(parts[index + 1])) index += 1;
    const figure = parts.slice(from, index + 1).join(' ');
    figures.push(figure.replace(/^[([{"'“‘«„‚‹「『（¿¡–—-]+|[.,;:!?)\]}"'”’»“›」』）。、，！？…]+$/gu, ''));
  }
  return figures;
}

const hasFigure = (figure, text) => {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<!\\p{Nd}[.,]?)${escaped}(?![.,]?\\p{Nd})`, 'u').test(text);
};

const list = (words) => words.map((word) => `“${word}”`).join(' ');

/** What stood together and does not any more, what is told twice, what has changed places. */
function ordersBroken({ runs, sentences }, words, isPiece) {
  const problems = sentences
    .filter((sentence) => placesOf(wordsOf(sentence), words).length === 0)
    .map((sentence) => `is no sentence any more: “${sentence.replace(/\s+/g, ' ').trim()}”`);
  const placed = [];
  const texts = runs
    .map((run) => ({ ...run, words: wordsOf(run.text) }))
    .filter((run) => run.words.length >= (run.isOwn ? 2 : 3));
  const before = runs.flatMap((run) => wordsOf(run.text));
  for (const run of texts) {
    const places = placesOf(run.words, words);
    const times = placesOf(run.words, before).length;
    if (places.length === 0) problems.push(`does not stand together: “${run.text}”`);
    else if (isPiece && run.words.length > 3 && places.length > times)
      problems.push(`is told ${places.length} times: “${run.text}”`);
    if (places.length === 1 && times === 1) placed.push({ ...run, from: places[0], to: places[0] + run.words.length });
  }
  for (const [index, run] of placed.entries())
    for (const other of placed.slice(index + 1))
      if (run.parent > 0 && run.parent === other.parent && run.from > other.from)
        problems.push(`stands after “${other.text}”, not before it: “${run.text}”`);
  for (const entry of new Set(placed.filter(({ item }) => item > 0).map(({ item }) => item))) {
    const own = placed.filter(({ item }) => item === entry);
    const [from, to] = [Math.min(...own.map((run) => run.from)), Math.max(...own.map((run) => run.to))];
    const stranger = placed.find((run) => run.item > 0 && run.item !== entry && run.list === own[0].list && run.from > from && run.from < to); // prettier-ignore
    if (stranger) problems.push(`stands inside of another entry: “${stranger.text}”`);
  }
  return problems;
}

function partsLost(before, after) {
  const problems = [];
  const words = wordsOf(after.text);
  for (const { src, alt } of before.pictures) {
    const spoken = wordsOf(alt);
    const isTold = spoken.length > 0 && placesOf(spoken, words).length > 0;
    if (!isTold && !after.pictures.some((picture) => picture.src === src)) problems.push(`lost a picture: ${src}`);
  }
  // A player of another host may be a link to it until the reader agrees.
  const addresses = [...after.frames, ...after.links];
  for (const address of before.frames) {
    const last = address.split('/').pop();
    if (!addresses.some((other) => other === address || other.includes(last)))
      problems.push(`lost a frame: ${address}`);
  }
  for (const drawing of lacking(before.drawings, after.drawings))
    problems.push(`lost a drawing: ${drawing.slice(0, 80)}`);
  return problems;
}

/**
 * What is wrong with what a page shows of a piece, in sentences; none where all is well.
 *
 * @param {object} piece its report of `words.js`
 * @param {object} rules `expect`: how it is to be shown, as a `widget`, as the page's `html` or `empty`; `mayStayHtml`: it may
 *   be shown as HTML instead of a widget; `allowed`: words that may be added, in lower case; `digits`: numbers that may be,
 *   `anyNumber` where all may; `isPiece`: all of its words are its own, so that each is told once
 */
export function problemsOf(
  { before, styled, after, states, said },
  { expect, mayStayHtml, allowed, anyNumber, digits, isPiece },
) {
  const problems = [];
  const [first, second, last] = [before, styled, after].map(({ text }) => wordsOf(text));
  const hidden = lacking(first, second);
  if (hidden.length > 0) problems.push(`the style sheet hides ${list(hidden)}`);
  const lost = lacking(first, last);
  if (lost.length > 0) problems.push(`lost ${list(lost)}`);
  const text = clean(after.text);
  const figures = before.runs.flatMap((run) => figuresOf(run.text)).filter((figure) => !hasFigure(figure, text));
  if (figures.length > 0) problems.push(`is not as it was written: ${list(figures)}`);
  const added = lacking(last, first).filter((word) =>
    isNumber(word) ? !anyNumber && !digits.has(digitsOf(word)) : isLetters(word) && !allowed.has(word.toLowerCase()),
  );
  if (added.length > 0) problems.push(`added ${list([...new Set(added)])}`);
  problems.push(...ordersBroken(before, last, isPiece), ...partsLost(before, after));
  if (!isPiece) return problems;
  const isVoid = first.length + before.pictures.length + before.frames.length + before.drawings.length === 0;
  if (isVoid && last.length > 0 && expect !== 'widget') problems.push('shows words where the page has none');
  for (const state of states) {
    // What holds nothing that is seen may also be shown as it is.
    const isAsExpected = !expect || state === expect || ((expect === 'empty' || mayStayHtml) && state === 'html');
    if (!isAsExpected) problems.push(`is shown as ${state}, not as ${expect}`);
  }
  if (said && states.some((state) => state !== 'widget')) {
    if (said.length !== 1) problems.push(`says ${said.length} sentences on the console, not one: ${list(said)}`);
    else if (!/<[a-z-]+>/.test(said[0])) problems.push(`names no element on the console: “${said[0]}”`);
  }
  return problems;
}

export const digitsIn = (text) => new Set(wordsOf(text).filter(isNumber).map(digitsOf));
export const lowerWordsIn = (text) => wordsOf(text).map((word) => word.toLowerCase());

/** The texts in the strings of a script. */
function stringsIn(code) {
  const strings = code.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gs) ?? [];
  return strings
    .map((string) =>
      string
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, '\n')
        .replace(/\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, ...codes) =>
          String.fromCodePoint(parseInt(codes.find(Boolean), 16)),
        )
        .replace(/\\n/g, '\n'),
    )
    .join('\n');
}

const valuesOf = (value) =>
  typeof value === 'string'
    ? value
    : typeof value === 'function'
      ? stringsIn(String(value))
      : Object.values(value).map(valuesOf).join('\n');

export const locales = (await readdir('dist/locales'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.slice(0, -3));

const { en } = await loadSource('src/text/messages.ts');
const english = lowerWordsIn(valuesOf(en));
/** Services and hosts that the widgets name. */
const names = ['google', 'calendar', 'outlook', 'com', 'www', 'youtube', 'nocookie', 'vimeo', 'player'];

/** The widgets' own words in a language: those of its file, and those in English that stand where the file is missing. */
export async function ownWords(lang) {
  const base = lang.split('-')[0];
  const file = locales.includes(base) ? await readFile(`dist/locales/${base}.js`, 'utf8') : '';
  return [...english, ...names, ...lowerWordsIn(stringsIn(file))];
}

/** `<section id lang data-expect>` at the beginning of a line, up to its end at one. */
const sectionPattern =
  /^<section id="([^"]+)" lang="([^"]+)"(?: dir="(\w+)")?(?: data-expect="(\w+)")?>\n([^]*?)\n<\/section>$/gm;

export const sectionOf = ({ id, lang, dir, html }) =>
  `<section id="${id}" lang="${lang}"${dir ? ` dir="${dir}"` : ''}>\n${html}\n</section>`;

/** The pieces of `tests/words/pieces`: `{ id, lang, dir, expect, html }`. */
export async function readPieces() {
  const folder = 'tests/words/pieces';
  const files = (await readdir(folder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return texts.flatMap((text, index) => {
    const found = [...text.matchAll(sectionPattern)].map(([, id, lang, dir, expect, html]) => ({ id, lang, dir, expect, html })); // prettier-ignore
    if (found.length !== text.match(/^<section/gm).length) throw new Error(`${files[index]}: a section cannot be read`);
    return found;
  });
}

/** The same piece with `<div data-history-widget="…">` in the place of each element. */
export const asTwin = ({ id, html, ...piece }) => ({
  ...piece,
  id: `${id} (twin)`,
  html: html
    .replace(/<(history-story|history-timeline|milestone-counter|quote-card|captioned-photo|observance-day|coverage-map)(?=[\s>])/g, '<div data-history-widget="$1"') // prettier-ignore
    .replace(/<\/(history-story|history-timeline|milestone-counter|quote-card|captioned-photo|observance-day|coverage-map)>/g, '</div>'), // prettier-ignore
});
