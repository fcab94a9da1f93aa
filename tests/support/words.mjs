/**
 * Compares the words that a page shows without the script with those that it shows with it, for each of many pieces of HTML.
 * `words.js` reads the words in the browser.
 */
import { readdir, readFile } from 'node:fs/promises';
import { loadSource } from '../../scripts/load-source.mjs';
import { partsFolder } from '../../scripts/sizes.mjs';

/** Scripts without spaces between words: each character counts as a word. */
const spacelessScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const character = `[${spacelessScripts.map((name) => `\\p{Script=${name}}`).join('')}]`;
const letters = `(?:(?!${character})[\\p{L}\\p{M}])+`;
/** A word: a character of such a script, a number, a run of letters, or a symbol. */
const wordPattern = new RegExp(
  [
    `${character}\\p{M}*`,
    "\\p{Nd}+(?:[.,'’\\u066b\\u066c]\\p{Nd}+)*",
    `${letters}(?:['’\\u200c\\u200d]${letters})*`,
    '(?![|\\p{Sk}])[\\p{S}\\p{No}\\p{Nl}%‰٪&@#*§†‡]',
  ].join('|'),
  'gu',
);
/** Invisible characters: soft hyphens, joiners, direction marks, variation selectors. */
const invisible = /[\u00ad\u061c\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufe0e\ufe0f\ufeff]/g;

/** Removes invisible characters, and makes all spaces equal, including those that do not break. */
const clean = (text) =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\p{Zs}+/gu, ' ');

/** The words, numbers and symbols of a text, in order, without punctuation. */
export const wordsOf = (text) => clean(text).match(wordPattern) ?? [];

const isNumber = (word) => /^\p{Nd}/u.test(word);
const isLetters = (word) => /^[\p{L}\p{M}]/u.test(word);

function countOf(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of the first list that the second does not have, or not as often. */
function missingWords(first, second) {
  const counts = countOf(second);
  return first.filter((word) => {
    const remaining = counts.get(word) ?? 0;
    counts.set(word, remaining - 1);
    return remaining <= 0;
  });
}

/** The indexes in the text at which these words follow one another. */
function indexesOf(words, text) {
  const indexes = [];
  for (let at = text.indexOf(words[0]); at >= 0; at = text.indexOf(words[0], at + 1))
    if (words.every((word, index) => text[at + index] === word)) indexes.push(at);
  return indexes;
}

/** The digit zero in the scripts of the test texts. */
const zeros = [...'\u0030\u0660\u06f0\u0966\u09e6\u0e50'].map((digit) => digit.codePointAt(0));
/** The digits of a number in ASCII, without separators and leading zeros: `०९` → `9`, `10.500` → `10500`. */
const digitsOf = (number) =>
  [...number]
    .filter((character) => /\p{Nd}/u.test(character))
    .map((digit) => digit.codePointAt(0) - Math.max(...zeros.filter((zero) => zero <= digit.codePointAt(0))))
    .join('')
    .replace(/^0+(?=\d)/, '');

/** The numbers of a text as they are written, each with the symbols next to it: `95 %`, `€1,234.50`, `10 000`. */
function numbersOf(text) {
  const parts = clean(text).trim().split(' ');
  const isPart = (part) => part !== undefined && /^[\p{S}\p{N}%‰٪–-]+$/u.test(part);
  const numbers = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (!/\p{N}/u.test(parts[index])) continue;
    let from = index;
    while (isPart(parts[from - 1])) from -= 1;
    while (isPart(parts[index + 1])) index += 1;
    const number = parts.slice(from, index + 1).join(' ');
    // Without brackets, quotation marks and punctuation around it.
    numbers.push(number.replace(/^[([{"'“‘«„‚‹「『（¿¡–—-]+|[.,;:!?)\]}"'”’»“›」』）。、，！？…]+$/gu, ''));
  }
  return numbers;
}

/** Whether the text has the number, and not only as a part of a longer one. */
const hasNumber = (number, text) => {
  const escaped = number.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<!\\p{Nd}[.,]?)${escaped}(?![.,]?\\p{Nd})`, 'u').test(text);
};

const quoted = (words) => words.map((word) => `“${word}”`).join(' ');

/**
 * Finds runs of words that are split, repeated, or in another order.
 *
 * @param {object} before the runs and sentences of the page without the script
 * @param {string[]} words the words that it shows with the script
 */
function orderProblems({ runs, sentences }, words, isPiece) {
  const problems = sentences
    .filter((sentence) => indexesOf(wordsOf(sentence), words).length === 0)
    .map((sentence) => `splits the sentence “${sentence.replace(/\s+/g, ' ').trim()}”`);
  /** The runs that occur once on both sides. */
  const placed = [];
  const longRuns = runs
    .map((run) => ({ ...run, words: wordsOf(run.text) }))
    .filter((run) => run.words.length >= (run.isOwn ? 2 : 3));
  const wordsBefore = runs.flatMap((run) => wordsOf(run.text));
  for (const run of longRuns) {
    const indexes = indexesOf(run.words, words);
    const times = indexesOf(run.words, wordsBefore).length;
    if (indexes.length === 0) problems.push(`splits “${run.text}”`);
    else if (isPiece && run.words.length > 3 && indexes.length > times)
      problems.push(`shows ${indexes.length} times: “${run.text}”`);
    if (indexes.length === 1 && times === 1)
      placed.push({ ...run, from: indexes[0], to: indexes[0] + run.words.length });
  }
  for (const [index, run] of placed.entries())
    for (const other of placed.slice(index + 1))
      if (run.parent > 0 && run.parent === other.parent && run.from > other.from)
        problems.push(`shows “${run.text}” after “${other.text}”, not before it`);
  for (const listItem of new Set(placed.filter(({ item }) => item > 0).map(({ item }) => item))) {
    const own = placed.filter(({ item }) => item === listItem);
    const [from, to] = [Math.min(...own.map((run) => run.from)), Math.max(...own.map((run) => run.to))];
    const intruder = placed.find((run) => run.item > 0 && run.item !== listItem && run.list === own[0].list && run.from > from && run.from < to); // prettier-ignore
    if (intruder) problems.push(`shows inside of another list item: “${intruder.text}”`);
  }
  return problems;
}

/** Finds pictures, frames and drawings that are lost. */
function mediaProblems(before, after) {
  const problems = [];
  const words = wordsOf(after.text);
  for (const { src, alt } of before.pictures) {
    const altWords = wordsOf(alt);
    const isShownAsText = altWords.length > 0 && indexesOf(altWords, words).length > 0;
    if (!isShownAsText && !after.pictures.some((picture) => picture.src === src))
      problems.push(`lost a picture: ${src}`);
  }
  // A player of another host may be a link to it, until the reader opens it.
  const addresses = [...after.frames, ...after.links];
  for (const address of before.frames) {
    const last = address.split('/').pop();
    if (!addresses.some((other) => other === address || other.includes(last)))
      problems.push(`lost a frame: ${address}`);
  }
  for (const drawing of missingWords(before.drawings, after.drawings))
    problems.push(`lost a drawing: ${drawing.slice(0, 80)}`);
  return problems;
}

/**
 * Finds what is wrong with a piece; an empty list if nothing is.
 *
 * @param {object} report from `words.js`: what the piece shows `before` the script, `styled` by the style sheet alone, and
 *   `after`; the `states` of its elements; what they `said` on the console
 * @param {object} rules `expect`: the state it must have (`widget`, `html` or `empty`); `mayStayHtml`: `html` is right, too;
 *   `allowed`: words that may be added, in lower case; `digits`: numbers that may be added, or `anyNumber`; `isPiece`: it is
 *   one of `tests/words/pieces`, which has no text twice
 */
export function problemsOf(
  { before, styled, after, states, said },
  { expect, mayStayHtml, allowed, anyNumber, digits, isPiece },
) {
  const problems = [];
  const [wordsBefore, wordsStyled, wordsAfter] = [before, styled, after].map(({ text }) => wordsOf(text));
  const hidden = missingWords(wordsBefore, wordsStyled);
  if (hidden.length > 0) problems.push(`the style sheet hides ${quoted(hidden)}`);
  const lost = missingWords(wordsBefore, wordsAfter);
  if (lost.length > 0) problems.push(`lost ${quoted(lost)}`);
  const text = clean(after.text);
  const numbers = before.runs.flatMap((run) => numbersOf(run.text)).filter((number) => !hasNumber(number, text));
  if (numbers.length > 0) problems.push(`writes in another way: ${quoted(numbers)}`);
  const added = missingWords(wordsAfter, wordsBefore).filter((word) =>
    isNumber(word) ? !anyNumber && !digits.has(digitsOf(word)) : isLetters(word) && !allowed.has(word.toLowerCase()),
  );
  if (added.length > 0) problems.push(`added ${quoted([...new Set(added)])}`);
  problems.push(...orderProblems(before, wordsAfter, isPiece), ...mediaProblems(before, after));
  if (!isPiece) return problems;
  const isEmpty = wordsBefore.length + before.pictures.length + before.frames.length + before.drawings.length === 0;
  if (isEmpty && wordsAfter.length > 0 && expect !== 'widget') problems.push('shows words where the page has none');
  for (const state of states) {
    // Instead of an empty element, the HTML may be shown, of which nothing is visible.
    const isAsExpected = !expect || state === expect || ((expect === 'empty' || mayStayHtml) && state === 'html');
    if (!isAsExpected) problems.push(`is shown as ${state}, not as ${expect}`);
  }
  if (said && states.some((state) => state !== 'widget')) {
    if (said.length !== 1) problems.push(`logs ${said.length} messages to the console, not one: ${quoted(said)}`);
    else if (!/<[a-z-]+>/.test(said[0])) problems.push(`logs a message that names no element: “${said[0]}”`);
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

const folder = `dist/${await partsFolder()}`;
export const locales = (await readdir(folder)).filter((name) => /^..\.js$/.test(name)).map((name) => name.slice(0, -3));

const { en } = await loadSource('src/text/messages.ts');
const english = lowerWordsIn(valuesOf(en));
/** Parts of the names of services and hosts that the widgets show. */
const serviceNames = ['google', 'calendar', 'outlook', 'com', 'www', 'youtube', 'nocookie', 'vimeo', 'player'];

/** The words that the widgets generate in a language: those in its file, and the English ones that replace a missing file. */
export async function ownWords(lang) {
  const base = lang.split('-')[0];
  const file = locales.includes(base) ? await readFile(`${folder}/${base}.js`, 'utf8') : '';
  return [...english, ...serviceNames, ...lowerWordsIn(stringsIn(file))];
}

/** `<section id lang data-expect>`; its start tag and end tag are at the start of a line. */
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

/** The same piece with a twin, `<div data-history-widget="…">`, in place of each element. */
export const asTwin = ({ id, html, ...piece }) => ({
  ...piece,
  id: `${id} (twin)`,
  html: html
    .replace(/<(history-story|history-timeline|milestone-counter|quote-card|captioned-photo|observance-day|coverage-map)(?=[\s>])/g, '<div data-history-widget="$1"') // prettier-ignore
    .replace(/<\/(history-story|history-timeline|milestone-counter|quote-card|captioned-photo|observance-day|coverage-map)>/g, '</div>'), // prettier-ignore
});
