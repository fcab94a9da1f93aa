/** Finds names in any spelling. A text is folded once, with a map back to its characters; then names are plain strings. */
import { fold } from '../text/fold.js';

const accents = 'acute|breve|caron|cedil|circ|dot|grave|lig|macr|ogon|ring|slash|strok|tilde|uml';

/** A character as encoded in URLs and HTML: `%C3%A9`, `&#233;`, `&eacute;`, also encoded several times. */
const encoded =
  '%(?:25)*(?:[0-7][\\da-f]|[c-f][\\da-f](?:%(?:25)*[89ab][\\da-f]){1,3})|' +
  '&(?:amp;)*(?:#\\d{1,7};?|#x[\\da-f]{1,6};?|(?:nbsp|shy|zwn?j|apos|[lr]squo|[nm]dash|inodot|eth|thorn|' +
  `[a-z]{1,2}(?:${accents}));)`;
const isEncoded = new RegExp(encoded, 'gi');
const isEncodedHere = new RegExp(encoded, 'iy');
const accent = new RegExp(`(${accents})$`);

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  szlig: 'ss',
  inodot: 'i',
  eth: 'd',
  thorn: 'th',
};

function decode(piece: string): string {
  if (piece[0] === '%') {
    try {
      return decodeURIComponent(piece.replace(/%(25)+/g, '%'));
    } catch {
      return piece;
    }
  }
  const name = piece.replace(/^&(amp;)*|;$/gi, '').toLowerCase();
  if (name[0] !== '#') return named[name] ?? name.replace(accent, '');
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code < 0x110000 ? String.fromCodePoint(code) : '';
}

const isApostrophe = /['`\u00b4\u02b9-\u02bf\u2018-\u201b\u2032\uff07\u200b\ufeff]/;
const noLetters = /[^\p{L}\p{N}]/gu;
const notInFold = new RegExp(`${noLetters.source}|${isApostrophe.source}`, 'gu');

/** Only the letters and digits of a text, folded. A name cannot be in a text without its letters. */
const lettersOf = (text: string): string => fold(text.replace(isEncoded, decode).replace(notInFold, ''));

/** Types of gaps between two letters, from weak to strong. */
const none = 0;
/** `JaneExample`: a capital after a small letter. */
const capital = 1;
const apostrophe = 2;
/** A space, a hyphen, a line break, a dot. */
const space = 3;
const comma = 4;
const other = 5;

const gapOf = (character: string): number => {
  if (isApostrophe.test(character)) return apostrophe;
  if (/[\s_.+/\p{Pd}\u00b7\u30fb\uff65]/u.test(character)) return space;
  if (/[,\u060c\u3001\uff0c]/.test(character)) return comma;
  return fold(character) === '' || /[\p{Cc}\p{Cs}]/u.test(character) ? none : other;
};

interface Character {
  /** The folded character; empty if it is not a letter or digit. */
  readonly letters: string;
  readonly gap: number;
  readonly isSmall: boolean;
  readonly isCapital: boolean;
}

/** Cache. */
const known = new Map<string, Character>();

function characterOf(written: string): Character {
  let character = known.get(written);
  if (!character) {
    const read = written.length > 2 ? decode(written) : written;
    character = {
      letters: isApostrophe.test(read) ? '' : fold(read).replace(noLetters, ''),
      gap: gapOf(read),
      isSmall: /\p{Ll}/u.test(read),
      isCapital: /\p{Lu}/u.test(read),
    };
    if (known.size < 10_000) known.set(written, character);
  }
  return character;
}

/** The character at an index: a single one, or an encoded one. */
function writtenAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code === 0x25 || code === 0x26) {
    isEncodedHere.lastIndex = at;
    const found = isEncodedHere.exec(text);
    if (found) return found[0];
  }
  return code < 0xd800 || code > 0xdbff ? text[at]! : String.fromCodePoint(text.codePointAt(at)!);
}

/** The letters of a text, each with its position and the gap before it. */
interface Folded {
  readonly letters: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly gaps: readonly number[];
}

function foldWithOffsets(text: string): Folded {
  let all = '';
  const [from, to, gaps]: [number[], number[], number[]] = [[], [], []];
  let gap = other;
  let isAfterSmall = false;
  for (let at = 0; at < text.length;) {
    const written = writtenAt(text, at);
    const { letters, gap: characterGap, isSmall, isCapital } = characterOf(written);
    const end = at + written.length;
    if (letters) {
      for (let each = 0; each < letters.length; each++) {
        from.push(at);
        to.push(end);
        gaps.push(each > 0 ? none : gap === none && isAfterSmall && isCapital ? capital : gap);
      }
      all += letters;
      gap = none;
      isAfterSmall = isSmall;
    } else {
      gap = Math.max(gap, characterGap);
      // A combining mark belongs to the letter before it.
      if (gap === none && to.length > 0) to[to.length - 1] = end;
    }
    at = end;
  }
  return { letters: all, from, to, gaps };
}

/** Scripts with spaces between words: there, a name must not be part of a longer word. */
const isSpaced = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter);

/** Scripts in which names are written with or without a space. */
const isUnspaced = (letter: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);

/** A spelling of a name, with its words in one order. */
interface Spelling {
  readonly name: number;
  readonly letters: string;
  /** The weakest and strongest gap allowed before each letter. */
  readonly minGaps: readonly number[];
  readonly maxGaps: readonly number[];
  readonly isOneWord: boolean;
}

interface Word {
  readonly letters: string;
  /** The gap before it. */
  readonly gap: number;
}

function wordsOf(name: string): readonly Word[] {
  const { letters, gaps } = foldWithOffsets(name);
  const starts = gaps.flatMap((gap, at) => (at === 0 || gap >= space ? [at] : []));
  return starts.map((start, index) => ({ letters: letters.slice(start, starts[index + 1]), gap: gaps[start]! }));
}

/** "Anna Smith" and "Smith, Anna"; for longer names, all rotations of the words. */
function spellingsOf(name: string, index: number): readonly Spelling[] {
  const words = wordsOf(name);
  const total = words.reduce((sum, { letters }) => sum + letters.length, 0);
  // "Ann A" must not match "Anna", but "Malcolm X" must match "malcolmx.jpg".
  const needsGaps = total < 7 && words.some(({ letters }) => letters.length === 1 && isSpaced(letters));
  return words.map((_, rotation) => {
    const minGaps: number[] = [];
    const maxGaps: number[] = [];
    [...words.slice(rotation), ...words.slice(0, rotation)].forEach(({ letters, gap }, at) => {
      const isBeforeFirstWord = rotation > 0 && at === words.length - rotation;
      for (let letter = 0; letter < letters.length; letter++) {
        const isInHan = letter > 0 && isUnspaced(letters[letter]!) && isUnspaced(letters[letter - 1]!);
        minGaps.push(letter === 0 && needsGaps ? apostrophe : none);
        maxGaps.push(letter > 0 ? (isInHan ? space : apostrophe) : isBeforeFirstWord ? comma : Math.max(space, gap));
      }
    });
    const letters = [...words.slice(rotation), ...words.slice(0, rotation)].map((word) => word.letters).join('');
    return { name: index, letters, minGaps, maxGaps, isOneWord: words.length === 1 };
  });
}

/** Whether a spelling occurs at an index, as whole words. */
function isSpellingAt(spelling: Spelling, { letters, from, gaps }: Folded, at: number): boolean {
  const { minGaps, maxGaps, isOneWord } = spelling;
  const end = at + spelling.letters.length;
  // Part of an \u00df, or of a syllable, is not a letter.
  if (!letters.startsWith(spelling.letters, at) || from[at] === from[at - 1] || from[end] === from[end - 1])
    return false;
  const isWordBoundary = (place: number): boolean =>
    !isSpaced(letters[place - 1]) || !isSpaced(letters[place]) || gaps[place]! > (isOneWord ? capital : none);
  for (let each = 1; each < spelling.letters.length; each++)
    if (gaps[at + each]! < minGaps[each]! || gaps[at + each]! > maxGaps[each]!) return false;
  // A genitive or plural: "Jane Examples Rede", "the Jane Examples".
  const isGenitive = !isOneWord && letters[end] === 'S' && isWordBoundary(end + 1);
  return isWordBoundary(at) && (isWordBoundary(end) || isGenitive);
}

export interface Found {
  readonly from: number;
  readonly to: number;
  /** The index of the name. */
  readonly name: number;
}

/** Finds some names in texts. */
export interface NameFinder {
  /** All matches, in order, without overlaps. */
  readonly find: (text: string) => readonly Found[];
  /** Whether there is a match, even if tags split the name. */
  readonly isIn: (text: string) => boolean;
}

export const tags = /<[^<>]*>/g;

/**
 * Finds names in any case; with or without accents; with spaces, hyphens or line breaks between the words, or nothing, as in
 * file names; with the last word first; with invisible characters; percent-encoded or with character references. Linear time.
 */
export function nameFinder(names: readonly string[]): NameFinder {
  const spellings = names.flatMap(spellingsOf).sort((a, b) => b.letters.length - a.letters.length);
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of spellings)
    byFirst.set(spelling.letters[0]!, [...(byFirst.get(spelling.letters[0]!) ?? []), spelling]);
  const mayContainName = (text: string): boolean => {
    const letters = lettersOf(text);
    return spellings.some((spelling) => letters.includes(spelling.letters));
  };
  const find = (text: string): readonly Found[] => {
    if (!mayContainName(text)) return [];
    const folded = foldWithOffsets(text);
    const found: Found[] = [];
    const { from, to } = folded;
    let { letters } = folded;
    // A name may be found only after an adjacent one is removed: "AliJane Example".
    for (let count = -1; count < found.length;) {
      count = found.length;
      let rest = '';
      for (let at = 0; at < letters.length; at++) {
        const spelling = byFirst.get(letters[at]!)?.find((each) => isSpellingAt(each, { ...folded, letters }, at));
        const length = spelling?.letters.length ?? 1;
        if (spelling) found.push({ from: from[at]!, to: to[at + length - 1]!, name: spelling.name });
        rest += spelling ? '\0'.repeat(length) : letters[at]!;
        at += length - 1;
      }
      letters = rest;
    }
    return found.sort((a, b) => a.from - b.from);
  };
  // A tag may split a name, or separate it from the next word.
  const isIn = (text: string): boolean =>
    find(text).length > 0 ||
    (text.includes('<') && ['', ' '].some((between) => find(text.replace(tags, between)).length > 0));
  return { find, isIn };
}

/** Words in a text that differ from a name by one or two letters, so that one of them is probably a typo. */
export function similarTo(name: string, texts: Iterable<string>, away: (a: string, b: string) => number): string[] {
  const wanted = lettersOf(name);
  const count = wordsOf(name).length;
  const maxChanges = wanted.length < 5 ? 1 : 2;
  const similar = new Set<string>();
  const seen = new Set<string>();
  for (const text of texts) {
    const words = text.match(/[\p{L}\p{M}\p{N}'\u2019]+/gu) ?? [];
    for (let at = 0; at + count <= words.length && similar.size < 3; at++) {
      const several = words.slice(at, at + count).join(' ');
      if (seen.has(several)) continue;
      seen.add(several);
      const letters = lettersOf(several);
      if (Math.abs(letters.length - wanted.length) <= maxChanges && away(letters, wanted) <= maxChanges)
        similar.add(several);
    }
  }
  return [...similar];
}
