/** Shows the numbers of a workbook as its cells do: a date is as precise as its format. */

/** The parts of a date that a format shows; a plain number if there are none. */
export interface NumberFormat {
  readonly year?: boolean;
  readonly month?: boolean;
  readonly day?: boolean;
  readonly weekday?: boolean;
  readonly time?: boolean;
  /** The number of decimals of a percentage. */
  readonly percent?: number;
}

/** Built-in formats (ECMA-376, part 1, 18.8.30); from 27 on, those of Chinese, Japanese and Korean. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%', 10: '0.00%', 14: 'm/d/yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yy h:mm', 27: 'yy/m', 28: 'yy/m/d', 29: 'yy/m/d', 30: 'm/d/yy', 31: 'yy/m/d', 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss',
  36: 'yy/m', 45: 'mm:ss', 46: 'h:mm:ss', 47: 'mm:ss', 50: 'yy/m', 51: 'yy/m/d', 52: 'yy/m', 53: 'm/d', 54: 'yy/m/d', 55: 'yy/m', 56: 'm/d',
  57: 'yy/m', 58: 'm/d',
}; // prettier-ignore

/** @param code such as `d mmmm yyyy` */
export function formatOf(id: number, code = builtIn[id] ?? ''): NumberFormat {
  const plain = code
    .slice(0, 1000)
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ' ')
    .split(';')[0]!
    .toLowerCase()
    .replace(/general|am\/pm|a\/p/g, ' ');
  if (/%/.test(plain)) return { percent: /\.([0#?]+)/.exec(plain)?.[1]?.length ?? 0 };
  // `e` is the year of an era; after digits it is an exponent.
  const letters = plain.replace(/[0#?]\.?e[+-]/g, ' ').match(/y+|e+|m+|d+|h+|s+/g) ?? [];
  const isMinute = (index: number): boolean =>
    letters[index - 1]?.[0] === 'h' || letters[index + 1]?.[0] === 's' || letters[index - 1]?.[0] === 's';
  const has = (is: (letter: string, index: number) => boolean): boolean => letters.some(is);
  return {
    year: has((letter) => /[ye]/.test(letter)),
    month: has((letter, index) => letter[0] === 'm' && !isMinute(index)),
    day: has((letter) => letter === 'd' || letter === 'dd'),
    weekday: has((letter) => /^ddd/.test(letter)),
    time: has((letter, index) => /[hs]/.test(letter) || (letter[0] === 'm' && isMinute(index))),
  };
}

const pad = (number: number): string => String(number).padStart(2, '0');

const nameOf = (date: Date, part: 'month' | 'weekday'): string =>
  new Intl.DateTimeFormat('en', { [part]: 'long', timeZone: 'UTC' }).format(date);

const seconds = 86_400;

/** The date in the precision of the format: `1964-03-09`, `1964-03`, `9 March`, `14:30`. */
function formatted(date: Date, { year, month, day, weekday, time }: NumberFormat): string {
  const [y, m, d] = [
    String(date.getUTCFullYear()).padStart(4, '0'),
    pad(date.getUTCMonth() + 1),
    pad(date.getUTCDate()),
  ];
  const clock = [date.getUTCHours(), date.getUTCMinutes(), ...(date.getUTCSeconds() ? [date.getUTCSeconds()] : [])].map(
    pad,
  );
  const noDate = !year && !month && !day && !weekday;
  const dated =
    year && month && day
      ? `${y}-${m}-${d}`
      : year && month
        ? `${y}-${m}`
        : [
            day && +d,
            month && nameOf(date, 'month'),
            year && y,
            noDate || day || month || year ? '' : nameOf(date, 'weekday'),
          ]
            .filter(Boolean)
            .join(' ');
  const isMidnight = date.getTime() % (seconds * 1000) === 0;
  return [dated, time && (noDate || !isMidnight) ? clock.join(':') : ''].filter(Boolean).join(' ');
}

const isDate = ({ year, month, day, weekday, time }: NumberFormat): boolean =>
  !!(year || month || day || weekday || time);

/** Excel keeps 15 digits. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/**
 * A number in the format of its cell.
 *
 * @param is1904 whether day 0 is 1904-01-01
 */
export function showNumber(text: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(text);
  if (!text.trim() || !Number.isFinite(value)) return text;
  if (format.percent !== undefined) return `${(value * 100).toFixed(Math.min(format.percent, 20))}%`;
  if (!isDate(format) || value < 0 || value > 2_958_466) return plainNumber(value);
  const noDate = !format.year && !format.month && !format.day && !format.weekday;
  if (!is1904 && value < 1 && !noDate) return plainNumber(value);
  // Excel treats 1900 as a leap year, which it was not.
  if (!is1904 && Math.floor(value) === 60) return '29 February 1900';
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  return formatted(new Date(first + Math.round(value * seconds) * 1000), format);
}

/** A date that a cell stores as ISO 8601 text. */
export function showDate(text: string, format: NumberFormat): string {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(text) ?? [];
  // In UTC, so that the local time zone does not change the day.
  const date = new Date(`${day}T${time}Z`);
  if (Number.isNaN(date.getTime())) return text;
  return formatted(date, isDate(format) ? format : { year: true, month: true, day: true, time: true });
}
