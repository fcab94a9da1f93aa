/** What a widget says, as plain text: pictures, mails and alternative texts are all made of it. */
import { resolveLocale } from '../text/locale.js';

export type Block = Figure | Quotation | Events | Photograph | Words;

export interface Figure {
  readonly kind: 'figure';
  /** The word before the number, such as "over"; empty without one. */
  readonly qualifier: string;
  readonly value: string;
  readonly label: string;
  /** The date that it speaks of, and its source. */
  readonly note: string;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly text: string;
  /** The language of the quotation, where it is another than the page's. */
  readonly lang: string | undefined;
  /** Who said it. */
  readonly by: string;
  /** In what role, where and when; empty without them. */
  readonly note: string;
  /** What is said of its terms, beside it. */
  readonly terms: readonly string[];
}

export interface Events {
  readonly kind: 'events';
  readonly title: string;
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    /** The date is about, or a span: its mark is drawn open. */
    readonly isVague: boolean;
  }[];
  /** What stands behind those that are shown, where there are more; empty else. */
  readonly more: string;
}

export interface Photograph {
  readonly kind: 'photograph';
  /** The address of the picture; empty where there is none. */
  readonly src: string;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  /** The date and the place. */
  readonly note: string;
  /** Who is in it, in order. */
  readonly people: string;
  readonly credit: string;
}

/** A title and a sentence. */
export interface Words {
  readonly kind: 'words';
  readonly title: string;
  readonly text: string;
}

const sentence = (text: string): string => (text === '' || /[.!?…。！？।؟]["”»]?$/.test(text) ? text : `${text}.`);

/** Joins what is there. */
export const join = (parts: readonly string[], between: string): string => parts.filter(Boolean).join(between);

/** A block in one line: what a picture of it says. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'figure':
      return join([sentence(join([block.qualifier, block.value, block.label], ' ')), sentence(block.note)], ' ');
    case 'quotation':
      return join([block.text, sentence(join([block.by, block.note], ', ')), ...block.terms.map(sentence)], ' ');
    case 'events':
      return join(
        [
          sentence(block.title),
          ...block.events.map(({ date, title }) => sentence(join([date, title], ': '))),
          sentence(block.more),
        ],
        ' ',
      );
    case 'photograph':
      return join([block.alt, block.caption, block.note, block.people, block.credit].map(sentence), ' ');
    case 'words':
      return join([sentence(block.title), sentence(block.text)], ' ');
  }
}

/** At most so many characters, ended at a word and with an ellipsis where it was longer. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character is never cut in two.
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:—–-]+$/, '')}…`;
}

export const capitalize = (text: string, lang: string): string =>
  text.replace(/^./u, (first) => first.toLocaleUpperCase(resolveLocale(lang)));
