import { withoutPrototype } from '../common/without-prototype.js';
import { resolveLocale } from '../text/locale.js';
import type { Messages } from '../text/messages.js';
import { codes } from './codes.js';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Africa, Asia, Europe, North America, South America, Oceania, Antarctica: 0 to 6. */
  readonly continent: number;
  /** A member or observer state of the United Nations. */
  readonly isState: boolean;
}

const table = new Map<string, Country>();

/** By alpha-2 and alpha-3 code. `scripts/map.mjs` explains the format of the codes. */
function countries(): ReadonlyMap<string, Country> {
  if (table.size > 0) return table;
  codes.forEach((lists, continent) => {
    lists.forEach((list, index) => {
      for (const [text] of list.matchAll(/[A-Z]..|.{5}/g)) {
        const country: Country = { code: text.replace(/[a-z]/g, ''), continent, isState: index === 0 };
        table.set(country.code, country).set(text.slice(0, 3).toUpperCase(), country);
      }
    });
  });
  return table;
}

/** The country for a code of ISO 3166-1, alpha-2 or alpha-3, in upper or lower case; `XK` and `XKX` are Kosovo. */
export const countryOf = (code: string): Country | undefined => countries().get(code.trim().toUpperCase());

/** The 193 members of the United Nations, the Holy See and Palestine. */
export const states = (): readonly Country[] => [...new Set(countries().values())].filter(({ isState }) => isState);

const displayNames = new Map<string, Intl.DisplayNames | undefined>();

/** The name of a country in a language; its code if the browser has no names. */
export function countryName(code: string, lang: string, own: Readonly<Record<string, string>> = {}): string {
  if (!displayNames.has(lang))
    displayNames.set(
      lang,
      Intl.DisplayNames &&
        new Intl.DisplayNames(resolveLocale(lang), withoutPrototype<Intl.DisplayNamesOptions>({ type: 'region' })),
    );
  return (Object.hasOwn(own, code) ? own[code] : displayNames.get(lang)?.of(code)) ?? code;
}

/** The messages of a language, with the author's own names for some countries. */
export const withNames = (messages: Messages, names: Readonly<Record<string, string>> | undefined): Messages =>
  names && Object.keys(names).length > 0
    ? withoutPrototype({ ...messages, countryNames: { ...messages.countryNames, ...names } })
    : messages;

/** A continent with its countries, sorted by name. */
export interface CountryGroup {
  readonly continent: string;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

/**
 * Countries grouped by continent, sorted for the language, without duplicates.
 *
 * @param list alpha-2 codes
 */
export function groupCountries(
  list: readonly string[],
  lang: string,
  { continents, countryNames }: Pick<Messages, 'continents' | 'countryNames'>,
): readonly CountryGroup[] {
  const { compare } = new Intl.Collator(resolveLocale(lang));
  const groups = new Map<number, { code: string; name: string }[]>();
  for (const code of new Set(list)) {
    const continent = countryOf(code)?.continent ?? 0;
    groups.set(continent, [...(groups.get(continent) ?? []), { code, name: countryName(code, lang, countryNames) }]);
  }
  return [...groups]
    .map(([code, members]) => ({
      continent: continents[code]!,
      countries: members.sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.continent, b.continent));
}
