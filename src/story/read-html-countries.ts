/** Reads observances and coverage from HTML: what concerns countries. See `read-html.ts` for the rest. */
import { formatNumber } from '../text/format-number.js';
import { formatFigure } from '../text/format-figure.js';
import { collapse, plainText } from '../text/inline-text.js';
import { countryName, countryOf } from '../map/countries.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { parseMonthDay } from '../time/edtf.js';
import { formatSince } from '../time/format-date.js';
import { parseDay, parseRule } from '../time/observance.js';
import { decimalOf, figureOf, noteOf } from './read-html.js';
import { isObject, itemOf, type Item } from './value-kinds.js';
import type { Milestone } from '../model/model.js';
import { idOf, isAuthors, jsonOf, Parts, trimmed, type HtmlReader } from './read-html-text.js';

const lists = 'ul,ol,dl';

/** The codes of a list of `<li data-country="BE">`, however it is grouped, and the names that are the author's own. */
function countriesOf(list: Element | undefined, reader: HtmlReader): Item {
  if (!list) return {};
  const { lang, messages } = reader;
  const named = jsonOf(list, 'data-names');
  const names = isObject(named) ? ({ ...named } as Record<string, string>) : {};
  const codes = [...list.querySelectorAll('[data-country]')].map((item) => {
    const code = item.getAttribute('data-country')!;
    const name = collapse(item.textContent!);
    const known = countryOf(code)?.code;
    if (known) reader.text(item);
    if (known && name !== collapse(String(names[known] ?? '') || countryName(known, lang, messages.countryNames)))
      names[known] = name;
    return code;
  });
  // The element writes the names of the continents itself.
  for (const heading of list.querySelectorAll('dt')) isComputed(heading, reader, ...messages.continents);
  const given = jsonOf(list);
  const ordered = Array.isArray(given) ? (given as readonly string[]) : undefined;
  const isSame = new Set(ordered).size === codes.length;
  const isNone = codes.length === 0 && !ordered;
  return { countries: isNone ? undefined : isSame ? ordered : codes, countryNames: itemOf(names) };
}

/** Whether a text is one that the element writes itself; it is then known, and no words of an author. */
function isComputed(element: Element, reader: HtmlReader, ...words: readonly (string | undefined)[]): boolean {
  const is = words.includes(collapse(element.textContent!));
  if (is) reader.know(element);
  return is;
}

export function readObservance(item: Element, reader: HtmlReader): Item | undefined {
  const { lang, messages } = reader;
  const parts = new Parts(item, reader).unwrap();
  const note = parts.take('[data-field="note"]');
  const told = note ? new Parts(note, reader) : parts;
  const from = told.take('[data-field="since"]');
  const { date: since, displayDate: displaySince } = reader.date(from?.querySelector('time') ?? from, formatSince);
  const source = reader.source(told.takeApart('cite', 'end'));
  const ruled = parts.take('[data-field="rule"]');
  const rule =
    ruled && (ruled.getAttribute('data-rule') ?? ruled.getAttribute('data-text') ?? collapse(ruled.textContent!));
  const own = parts.take('[data-field="displayDate"]');
  const list = parts.take('[data-field="dates"]');
  const yearly = parts.takeApart('time[datetime^="--"]', 'start');
  const times: Element[] = list ? [...list.querySelectorAll('time')] : [];
  for (let time = parts.takeApart('time', 'start'); time; time = parts.takeApart('time', 'start')) times.push(time);
  const date =
    ruled?.getAttribute('data-date') ??
    (yearly ?? item.querySelector('time[datetime^="--"]'))?.getAttribute('datetime') ??
    undefined;
  const dates = times.map((time) => time.getAttribute('datetime') ?? time.textContent!.trim());
  const isKnown =
    (date && parseMonthDay(date)) || (rule && parseRule(rule)) || dates.some((day) => parseDay(day) !== undefined);
  if (!isKnown) return undefined;
  // Of days that follow no rule the element writes each in full; a single one may have words of its own.
  const written = times.filter((time, at) => {
    const day = parseDay(dates[at]!);
    return day !== undefined && isComputed(time, reader, formatDay(day, lang));
  });
  const single = times.length === 1 && written.length === 0 && !list && !rule && !date ? times[0] : undefined;
  const isRule = rule !== undefined && !!parseRule(rule);
  const when = isRule ? ruled : yearly;
  const computed = isRule
    ? formatRule(rule, lang, messages)
    : date && parseMonthDay(date) && formatMonthDay(date, lang);
  const isExact = when && isAuthors(when) && (when === yearly || when.hasAttribute('data-rule'));
  const isWritten = !when || (!isExact && isComputed(when, reader, computed || undefined));
  const data = parts.takeApart('data');
  const count = data && (decimalOf(data) ?? collapse(data.textContent!));
  if (data) isComputed(data, reader, count, messages.observedIn(Number(count), formatNumber(count!, lang)));
  const named = countriesOf(parts.take(lists), reader);
  const name = reader.text(parts.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const text = reader.text(parts.take('[data-field="text"]'));
  const rest = text === undefined ? trimmed(parts.remainder()) : undefined;
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    // Without a heading all words are the name.
    name: name ?? rest,
    rule,
    date,
    displayDate: reader.text(own ?? single ?? (isWritten ? undefined : when)),
    dates: list || dates.length > 0 ? dates : undefined,
    text: text ?? (name === undefined ? undefined : rest),
    since,
    displaySince,
    observedBy: itemOf({ count, ...named }),
    source,
  });
}

/** The yearly day of a `<time datetime="--05-25">`; its name is the text beside it. */
export function readObservances(root: Element, reader: HtmlReader): Item | undefined {
  const observance = readObservance(root, reader);
  return observance?.name ? { lang: reader.lang, observances: [observance] } : undefined;
}

export function readCoverage(item: Element, reader: HtmlReader): Item | undefined {
  const { lang, messages } = reader;
  const parts = new Parts(item, reader).unwrap();
  const name = reader.text(parts.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const label = reader.text(parts.take('[data-field="label"]'));
  const boundaries = reader.text(parts.take('[data-field="boundaries"]'));
  const named = countriesOf(parts.take(lists), reader);
  const { asOf, displayAsOf, source } = noteOf(parts, reader);
  // The figures may stand alone, or in a paragraph with the words around them.
  const counted = parts.take('[data-field="count"]');
  const box = counted ?? parts.take('p,div', 'data');
  const figures = box ? new Parts(box, reader) : parts;
  const isInSentence = !counted && figures.takeBefore('data').length > 0;
  const range = counted ? [...counted.childNodes] : figures.takeRange('data');
  const [first, second] = range.filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).matches('data'),
  );
  const total = [first, second].find((data) => data?.getAttribute('data-field') === 'total') ?? second;
  const count = total === first ? second : first;
  if (isInSentence || (!count && !named.countries)) return undefined;
  const { value, qualifier, displayValue } = count ? figureOf(count, reader) : ({} as Item);
  const all = total ? figureOf(total, reader).value : decimalOf(count, 'data-total');
  const words = total ? plainText(reader.paragraphs(range)) : displayValue;
  const { word, number } = formatFigure({ value: value ?? '', qualifier } as Milestone, lang);
  const isWritten =
    !!total && words === messages.countOf([word, number].filter(Boolean).join(' '), formatNumber(all as string, lang));
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    name,
    label:
      label ?? ((!counted && box && trimmed(figures.remainder())) || trimmed(parts.remainder()) || messages.countries),
    count: value,
    qualifier,
    displayCount: isWritten ? undefined : words,
    total: all,
    ...named,
    note: boundaries,
    asOf,
    displayAsOf,
    source,
  });
}

/** `<data value="127">127</data> of <data value="195">195</data> countries …`, a list of `<li data-country>`, or both. */
export function readCoverages(root: Element, reader: HtmlReader): Item | undefined {
  const classes = [...root.children].filter((child) => child.matches('[data-class]'));
  const coverage = (classes.length > 0 ? classes : [root]).map((item) => readCoverage(item, reader)).filter(Boolean);
  return coverage.length > 0 ? { lang: reader.lang, coverage } : undefined;
}
