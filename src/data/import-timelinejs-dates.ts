import { plainText } from '../text/inline-text.js';
import { canonicalEdtf, parseEdtf, type EdtfPoint } from '../time/edtf.js';
import { fieldOf, stringOf, type Report } from './import-timelinejs-fields.js';
import type { Item } from './kinds.js';

/** A date as it is read, and how its author shows it. Without `edtf` it could not be read. */
interface Point {
  readonly edtf?: string;
  readonly shown?: string;
}

/**
 * `{ year, month, day, hour … }`, each a number or its digits. A negative year is one before the common era: -44 is 44
 * BCE, in EDTF -0043; a year 0, which there is not, is read as 1 BCE. What the calendar lacks is read as the month or the year.
 */
function readPoint(date: unknown, path: string, report: Report): Point {
  const [written, month, day, hour, ...finer] = [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
    'display_date',
  ].map((name) => stringOf(fieldOf(date, name))) as [string, string, string, string, ...string[]];
  const said = plainText(finer.pop()!);
  const whole = [written, month, day].filter(Boolean).join('-');
  const [, about, digits, isBefore, doubt] =
    /^(about|circa|ca?\.?|~)?(-?\d+)(bce?)?(\?)?$/i.exec(written.replace(/[\s,]|\.0+$/g, '')) ?? [];
  const number = isBefore ? -digits! : +digits!;
  const start = {
    // So far back nobody counts the year.
    year: number < 0 && number > -271821 ? number + 1 : number,
    ...(about && { approximate: true as const }),
    ...(doubt && { uncertain: true as const }),
  };
  const parts = [[+month, +day], [+month], []].filter((given) =>
    given.every((part, index) => part > 0 && (index || part < 13)),
  );
  const texts = parts.map(([month, day]) => canonicalEdtf({ start: { ...start, month, day } as EdtfPoint }));
  const edtf = texts.find((text) => parseEdtf(text));
  if (written && !edtf) report(path, `"${whole}" is no date; kept as text`);
  if (!written || !edtf) return { shown: said || whole };
  const isWhole = parts[texts.indexOf(edtf)]!.length === +!!month + +!!day;
  if (`${number}` !== written || !number || !isWhole)
    report(path, `"${whole}" is no date as it stands; read as ${edtf}`);
  const time =
    day &&
    hour &&
    `${edtf} ${[hour, ...finer]
      .filter(Boolean)
      .map((part) => part.padStart(2, '0'))
      .join(':')}`;
  return { edtf, shown: said || time };
}

/** The fields of an event or an era that tell when it was. */
export function readDates(slide: unknown, path: string, report: Report): Item {
  const points = ['start_date', 'end_date'].map((name) => readPoint(fieldOf(slide, name), `${path}.${name}`, report));
  const [first, last] = points.map(({ edtf }) => edtf);
  let date = first ?? (last && `../${last}`);
  if (first && last && first !== last && !parseEdtf((date = `${first}/${last}`))) {
    date = `${last}/${first}`;
    report(path, `ends before it begins; read as ${date}`);
  }
  const words = points.map(({ edtf, shown }) => shown || edtf).filter(Boolean);
  const shown = points.some(({ shown }) => shown) ? [...new Set(words)].join(' \u2013 ') : undefined;
  return { date, displayDate: plainText(stringOf(fieldOf(slide, 'display_date'))) || shown };
}
