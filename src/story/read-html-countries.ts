/** Reads observances and coverage from HTML. */
import { formatNumber } from '../text/format-number.js';
import { formatFigure } from '../text/format-figure.js';
import { collapse, plainText } from '../text/inline-text.js';
import { countryName, countryOf } from '../map/countries.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { parseMonthDay } from '../time/edtf.js';
import { formatSince } from '../time/format-date.js';
import { parseDay, parseRule } from '../time/observance.js';
import { decimalOf, valueFieldsOf, noteOf } from './read-html.js';
import { isObject, itemOf, type Item } from './value-kinds.js';
import type { Milestone } from '../model/model.js';
import { idOf, isAuthorText, jsonOf, ChildReader, trimSeparators, type HtmlReader } from './read-html-text.js';

const lists = 'ul,ol,dl';

/** Reads a list of `<li data-country="BE">`, grouped or not: the codes, and the names that are not the computed ones. */
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
  // The element generates the names of the continents.
  for (const heading of list.querySelectorAll('dt')) readComputed(heading, reader, ...messages.continents);
  const json = jsonOf(list);
  const inOrder = Array.isArray(json) ? (json as readonly string[]) : undefined;
  // If someone has edited the list, the attribute no longer matches it.
  const isSame = new Set(inOrder).size === codes.length;
  const isNone = codes.length === 0 && !inOrder;
  return { countries: isNone ? undefined : isSame ? inOrder : codes, countryNames: itemOf(names) };
}

/** Marks an element as read if its text is a computed one, and returns whether it is. */
function readComputed(element: Element, reader: HtmlReader, ...computed: readonly (string | undefined)[]): boolean {
  const isComputed = computed.includes(collapse(element.textContent!));
  if (isComputed) reader.markRead(element);
  return isComputed;
}

export function readObservance(item: Element, reader: HtmlReader): Item | undefined {
  const { lang, messages } = reader;
  const children = new ChildReader(item, reader).unwrap();
  const note = children.take('[data-field="note"]');
  const origin = note ? new ChildReader(note, reader) : children;
  const sinceElement = origin.take('[data-field="since"]');
  const { date: since, displayDate: displaySince } = reader.date(
    sinceElement?.querySelector('time') ?? sinceElement,
    formatSince,
  );
  const source = reader.source(origin.takeStandalone('cite', 'end'));
  const ruleElement = children.take('[data-field="rule"]');
  const rule =
    ruleElement &&
    (ruleElement.getAttribute('data-rule') ??
      ruleElement.getAttribute('data-text') ??
      collapse(ruleElement.textContent!));
  const displayDateElement = children.take('[data-field="displayDate"]');
  const list = children.take('[data-field="dates"]');
  const yearly = children.takeStandalone('time[datetime^="--"]', 'start');
  const times: Element[] = list ? [...list.querySelectorAll('time')] : [];
  for (let time = children.takeStandalone('time', 'start'); time; time = children.takeStandalone('time', 'start'))
    times.push(time);
  const date =
    ruleElement?.getAttribute('data-date') ??
    (yearly ?? item.querySelector('time[datetime^="--"]'))?.getAttribute('datetime') ??
    undefined;
  const dates = times.map((time) => time.getAttribute('datetime') ?? time.textContent!.trim());
  const isKnown =
    (date && parseMonthDay(date)) || (rule && parseRule(rule)) || dates.some((day) => parseDay(day) !== undefined);
  if (!isKnown) return undefined;
  const computedTimes = times.filter((time, index) => {
    const day = parseDay(dates[index]!);
    return day !== undefined && readComputed(time, reader, formatDay(day, lang));
  });
  // A single date may have a text of its own.
  const ownTime = times.length === 1 && computedTimes.length === 0 && !list && !rule && !date ? times[0] : undefined;
  const isRule = rule !== undefined && !!parseRule(rule);
  const dayElement = isRule ? ruleElement : yearly;
  const computed = isRule
    ? formatRule(rule, lang, messages)
    : date && parseMonthDay(date) && formatMonthDay(date, lang);
  const isOwn =
    dayElement && isAuthorText(dayElement) && (dayElement === yearly || dayElement.hasAttribute('data-rule'));
  const isComputed = !dayElement || (!isOwn && readComputed(dayElement, reader, computed || undefined));
  const data = children.takeStandalone('data');
  const count = data && (decimalOf(data) ?? collapse(data.textContent!));
  if (data) readComputed(data, reader, count, messages.observedIn(Number(count), formatNumber(count!, lang)));
  const named = countriesOf(children.take(lists), reader);
  const name = reader.text(children.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const text = reader.text(children.take('[data-field="text"]'));
  const rest = text === undefined ? trimSeparators(children.remainder()) : undefined;
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    // Without a heading, the whole text is the name.
    name: name ?? rest,
    rule,
    date,
    displayDate: reader.text(displayDateElement ?? ownTime ?? (isComputed ? undefined : dayElement)),
    dates: list || dates.length > 0 ? dates : undefined,
    text: text ?? (name === undefined ? undefined : rest),
    since,
    displaySince,
    observedBy: itemOf({ count, ...named }),
    source,
  });
}

/** Reads one observance: the day is in `<time datetime="--05-25">`, and the name is the text beside it. */
export function readObservances(root: Element, reader: HtmlReader): Item | undefined {
  const observance = readObservance(root, reader);
  return observance?.name ? { lang: reader.lang, observances: [observance] } : undefined;
}

export function readCoverage(item: Element, reader: HtmlReader): Item | undefined {
  const { lang, messages } = reader;
  const children = new ChildReader(item, reader).unwrap();
  const name = reader.text(children.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const label = reader.text(children.take('[data-field="label"]'));
  const boundaries = reader.text(children.take('[data-field="boundaries"]'));
  const named = countriesOf(children.take(lists), reader);
  const { asOf, displayAsOf, source } = noteOf(children, reader);
  // The numbers may be in a paragraph with other text.
  const countElement = children.take('[data-field="count"]');
  const box = countElement ?? children.take('p,div', 'data');
  const numbers = box ? new ChildReader(box, reader) : children;
  const isInSentence = !countElement && numbers.takeBefore('data').length > 0;
  const range = countElement ? [...countElement.childNodes] : numbers.takeRange('data');
  const [first, second] = range.filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).matches('data'),
  );
  const total = [first, second].find((data) => data?.getAttribute('data-field') === 'total') ?? second;
  const count = total === first ? second : first;
  if (isInSentence || (!count && !named.countries)) return undefined;
  const { value, qualifier, displayValue } = count ? valueFieldsOf(count, reader) : ({} as Item);
  const totalValue = total ? valueFieldsOf(total, reader).value : decimalOf(count, 'data-total');
  const words = total ? plainText(reader.paragraphs(range)) : displayValue;
  const { word, number } = formatFigure({ value: value ?? '', qualifier } as Milestone, lang);
  const isComputed =
    !!total &&
    words === messages.countOf([word, number].filter(Boolean).join(' '), formatNumber(totalValue as string, lang));
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    name,
    label:
      label ??
      ((!countElement && box && trimSeparators(numbers.remainder())) ||
        trimSeparators(children.remainder()) ||
        messages.countries),
    count: value,
    qualifier,
    displayCount: isComputed ? undefined : words,
    total: totalValue,
    ...named,
    note: boundaries,
    asOf,
    displayAsOf,
    source,
  });
}

/** Reads `<data value="127">127</data> of <data value="195">195</data> countries`, a list of `<li data-country>`, or both. */
export function readCoverages(root: Element, reader: HtmlReader): Item | undefined {
  const classes = [...root.children].filter((child) => child.matches('[data-class]'));
  const coverage = (classes.length > 0 ? classes : [root]).map((item) => readCoverage(item, reader)).filter(Boolean);
  return coverage.length > 0 ? { lang: reader.lang, coverage } : undefined;
}
