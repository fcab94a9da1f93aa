/** Reads observances from HTML. */
import { formatNumber } from '../text/format-number.js';
import { collapse } from '../text/inline-text.js';
import { parseMonthDay } from '../time/edtf.js';
import { formatSince } from '../time/format-date.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { parseDay, parseRule } from '../time/observance.js';
import { decimalOf } from './read-html.js';
import { countriesOf, readComputed } from './read-html-countries.js';
import { idOf, isAuthorText, ChildReader, trimSeparators, type HtmlReader } from './read-html-text.js';
import { itemOf, type Item } from './value-kinds.js';

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
  const named = countriesOf(children.take('ul,ol,dl'), reader);
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
