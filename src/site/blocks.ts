/** The content of a widget as plain text, from which pictures, mails and alternative texts are made. */
import { resolveLocale } from '../text/locale.js';

export type Block = Figure | Quotation | Events | Photograph | Cover;

export interface Figure {
  readonly kind: 'figure';
  /** The word before the number, such as "over"; may be empty. */
  readonly qualifier: string;
  readonly value: string;
  readonly label: string;
  /** Its date and source. */
  readonly note: string;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly text: string;
  /** The language of the quotation, if it differs from the page's. */
  readonly lang: string | undefined;
  /** The speaker. */
  readonly by: string;
  /** The role, place and date; may be empty. */
  readonly note: string;
  /** Terms with their explanations. */
  readonly terms: readonly string[];
}

export interface Events {
  readonly kind: 'events';
  readonly title: string;
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    /** The date is approximate, or an interval: its marker is drawn as an outline. */
    readonly isVague: boolean;
  }[];
  /** The text after a shortened list, such as "and 12 more"; may be empty. */
  readonly more: string;
}

export interface Photograph {
  readonly kind: 'photograph';
  /** The URL of the picture; may be empty. */
  readonly src: string;
  /** The alternative text. */
  readonly alt: string;
  readonly caption: string;
  /** Date and place. */
  readonly note: string;
  /** The people in it, in order. */
  readonly people: string;
  readonly credit: string;
}

/** A title and a sentence. */
export interface Cover {
  readonly kind: 'cover';
  readonly title: string;
  readonly text: string;
}

const sentence = (text: string): string => (text === '' || /[.!?…。！？।؟]["”»]?$/.test(text) ? text : `${text}.`);

/** Joins the texts that are not empty. */
export const join = (parts: readonly string[], between: string): string => parts.filter(Boolean).join(between);

/** A block as one line of text. */
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
    case 'cover':
      return join([sentence(block.title), sentence(block.text)], ' ');
  }
}

/** Cuts a text at a word, with an ellipsis, if it is longer than `maxLength` characters. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Not inside a surrogate pair.
  const cut = text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > maxLength / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:—–-]+$/, '')}…`;
}

export const capitalize = (text: string, lang: string): string =>
  text.replace(/^./u, (first) => first.toLocaleUpperCase(resolveLocale(lang)));
