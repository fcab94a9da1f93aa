/** Names of months, weekdays and seasons in common languages of spreadsheets, from `Intl`. */

const languages = [
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'fi',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
  'ar',
  'hi',
  'id',
];

/** The form in which names are compared: lower case, without dots. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\./g, '').trim();

type Options = Intl.DateTimeFormatOptions;

/** The names of a month or weekday in each language and form: `mars`, `mar`, and as written after a day. */
function namesOf(date: Date, part: 'month' | 'weekday'): string[] {
  const forms = (['long', 'short'] as const).flatMap((form): Options[] => [
    { [part]: form },
    { [part]: form, day: 'numeric' },
  ]);
  return languages.flatMap((lang) =>
    forms.map((form) => {
      const parts = new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(
        date,
      );
      return plain(parts.find(({ type }) => type === part)!.value);
    }),
  );
}

function monthTable(): ReadonlyMap<string, number> {
  const months = new Map([['sept', 9]]);
  for (let month = 1; month < 13; month++) {
    for (const name of namesOf(new Date(Date.UTC(2001, month - 1, 1)), 'month'))
      // Some languages use numbers. If two languages share a name for different months, the first one in the list wins.
      if (/\p{L}/u.test(name) && !/\d/.test(name) && !months.has(name)) months.set(name, month);
  }
  return months;
}

let months: ReadonlyMap<string, number> | undefined;

/** The number of a month, by its long or short name. */
export const monthOf = (name: string): number | undefined => (months ??= monthTable()).get(plain(name));

let weekdays: ReadonlySet<string> | undefined;

export const isWeekday = (name: string): boolean =>
  (weekdays ??= new Set(
    [1, 2, 3, 4, 5, 6, 7].flatMap((day) => namesOf(new Date(Date.UTC(2001, 0, day)), 'weekday')),
  )).has(plain(name));

const seasons: Readonly<Record<string, number>> = {
  spring: 21, printemps: 21, frühling: 21, frühjahr: 21, primavera: 21, lente: 21,
  summer: 22, été: 22, sommer: 22, verano: 22, verão: 22, zomer: 22,
  autumn: 23, fall: 23, automne: 23, herbst: 23, otoño: 23, outono: 23, herfst: 23,
  winter: 24, hiver: 24, invierno: 24, inverno: 24,
}; // prettier-ignore

/** 21 (spring) to 24 (winter), as in EDTF. */
export const seasonOf = (name: string): number | undefined =>
  Object.hasOwn(seasons, plain(name)) ? seasons[plain(name)] : undefined;
