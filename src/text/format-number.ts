import type { CountedText, LanguageMap, PluralForms, Text } from '../model/model.js';
import { withoutPrototype } from '../common/without-prototype.js';
import { english, resolveLocale } from './locale.js';

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { notation, useGrouping, minimumFractionDigits: minDigits, maximumFractionDigits: maxDigits } = options;
  const key = [lang, notation, useGrouping, minDigits, maxDigits].join();
  let formatter = formatters.get(key);
  if (!formatter)
    formatters.set(key, (formatter = new Intl.NumberFormat(resolveLocale(lang), withoutPrototype(options))));
  return formatter;
}

export interface NumberOptions {
  /** `compact` is short and rounded: "10.5K". */
  readonly notation?: 'standard' | 'compact';
  /** `false` for years. */
  readonly useGrouping?: false;
}

/** A plain decimal in English, without `Intl`: see `english`. */
function inEnglish(text: string, isGrouped: boolean): string {
  const [whole = '', decimals] = text.replace(/^(-?)0+(?=\d)/, '$1').split('.');
  const shown = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return decimals ? `${shown}.${decimals}` : shown;
}

/**
 * Formats a number with exactly its digits: "12.50" keeps its zero, and a long number its last digit (up to 20 decimals, the
 * limit of older `Intl`). A text that is not a plain decimal is returned unchanged; a number that is not finite gives an
 * empty text.
 */
export function formatNumber(value: number | string, lang: string, options: NumberOptions = {}): string {
  const text = String(value);
  const plain = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (!plain && typeof value === 'string') return text;
  if (!plain && !Number.isFinite(value)) return '';
  const decimals = Math.min(plain?.[1]?.length ?? 0, 20);
  const isShort = options.notation === 'compact';
  if (plain && (plain[1]?.length ?? 0) === decimals && !isShort && english.test(lang))
    return inEnglish(text, options.useGrouping ?? true);
  const formatter = formatterFor(lang, {
    ...options,
    minimumFractionDigits: isShort ? 0 : decimals,
    maximumFractionDigits: isShort ? 1 : plain ? decimals : 20,
  });
  // A double keeps 15 digits. `Intl` formats longer numbers exactly from a bigint or, since ECMA-402 2023, from a string.
  const exact = !plain || text.length < 16 ? Number(text) : decimals ? text : BigInt(text);
  return formatter.format(exact as number);
}

/** The digits of a number, or its two possible readings. */
export type ParsedNumber = { readonly digits: string } | { readonly ambiguous: readonly [string, string] };

/** The zeros of the supported digits: Arabic, Persian, Devanagari, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10];

export const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\uff19]/g, (character) => {
    const code = character.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero ? String(code - zero) : character;
  });

/** With ASCII digits and punctuation; marks that can only separate groups become spaces; \u066b is a decimal separator. */
const simplify = (text: string): string =>
  westernDigits(text.replace(/[\u200e\u200f\u061c]/g, '').trim())
    .replace(/[\s'\u2019\u066c]/g, ' ')
    .replace(/\uff0c/g, ',')
    .replace(/\uff0e/g, '.')
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '');

/** A sign; groups of three digits, or Indian groups (two digits, the last three), or none; decimals. */
const shape =
  /^(-?)([1-9]\d{0,2}([ ,.])\d{3}(?:\3\d{3})*|[1-9]\d?(?:([ ,.])\d\d)(?:\4\d\d)*\4\d{3}|\d+)(?:([.,\u066b])(\d+))?$/;

const groupMark = (lang: string): string | undefined => /[^\p{Nd}]/u.exec(formatNumber(123456, lang))?.[0];

/**
 * Parses a number as people write it: "10,500", "10 500", "10.500,5", "1,00,000", "١٠٬٥٠٠", "-12.50". The digits are a plain
 * decimal (`-?\d+(\.\d+)?`). A single comma or point before three digits is a group separator if the language uses it so;
 * else both readings are returned: as a group separator, and as a decimal separator. Undefined if it is not a number.
 */
export function parseNumber(text: string, lang: string): ParsedNumber | undefined {
  const [, sign = '', whole, three, two, decimalMark, decimals] = shape.exec(simplify(text)) ?? [];
  if (!whole || (decimalMark && decimalMark === (three ?? two))) return undefined;
  const digits = sign + whole.replace(/[ ,.]/g, '').replace(/^0+(?=\d)/, '') + (decimals ? `.${decimals}` : '');
  const isOneGroup = !decimals && /^\d+[,.]\d+$/.test(whole);
  return isOneGroup && groupMark(lang) !== three ? { ambiguous: [digits, sign + whole.replace(',', '.')] } : { digits };
}

const isForms = (label: object): label is PluralForms =>
  Object.hasOwn(label, 'other') && typeof (label as PluralForms).other === 'string';

/** The plural form for a number (CLDR plural rules; decimals count: "1.0 points"). */
function formFor(forms: PluralForms, value: number | string, lang: string): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const rules = new Intl.PluralRules(
    resolveLocale(lang),
    withoutPrototype({ minimumFractionDigits: Math.min(decimals, 20) }),
  );
  const category = rules.select(Number(value));
  return Object.hasOwn(forms, category) && typeof forms[category] === 'string' ? forms[category] : forms.other;
}

/**
 * The form of a label for its number. Plural forms without a language map are in the story's language, by default the
 * reader's.
 */
export function chooseForm(label: CountedText, value: number | string, lang: string, storyLang = lang): Text {
  if (typeof label === 'string') return label;
  if (isForms(label)) return formFor(label, value, storyLang);
  const map = label as Readonly<Record<string, string | PluralForms>>;
  const chosen = Object.keys(map).map((tag) => {
    const text = map[tag];
    return [tag, text && typeof text === 'object' && isForms(text) ? formFor(text, value, tag) : text] as const;
  });
  return Object.fromEntries(chosen) as LanguageMap;
}
