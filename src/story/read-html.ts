/** Reads events, milestones and quotations from HTML. */
import { chooseText } from '../text/choose-text.js';
import { chooseForm, formatNumber } from '../text/format-number.js';
import { formatFigure, splitFigure } from '../text/format-figure.js';
import { collapse, plainText, readsAlike } from '../text/inline-text.js';
import { formatAsOf } from '../time/format-date.js';
import type { CountedText, SeriesPoint } from '../model/model.js';
import { mediaOf, pictureOf, players } from './read-html-media.js';
import { itemOf, type Item } from './value-kinds.js';
import { seriesPeriod } from './series.js';
import { quote as quoteFields } from './fields.js';
import { HtmlReader, idOf, isAuthorText, jsonOf, ChildReader, trimSeparators } from './read-html-text.js';

/** Reads `a|b`, or a JSON list if a tag contains `|`. */
const tagsOf = (element: Element): unknown => {
  const tags = element.getAttribute('data-tags');
  if (!tags?.startsWith('[')) return tags?.split('|');
  try {
    return JSON.parse(tags) as unknown;
  } catch {
    return [tags];
  }
};

const headings = 'h1,h2,h3,h4,h5,h6,[data-field="title"],[data-field="name"]';

function readEvent(item: Element, reader: HtmlReader): Item | undefined {
  const children = new ChildReader(item, reader).unwrap().unwrapContaining(headings);
  children.unwrapChild('details[data-field]');
  const summary = children.take('[data-field="more"]>summary');
  // The element generates the same text.
  if (summary?.textContent!.trim() === reader.messages.readMore) reader.markRead(summary);
  const contentNote = reader.text(children.take('[data-field="contentNote"],[data-field="sensitive"]>summary'));
  const media = mediaOf(children.take(`[data-field="media"],${players}`) ?? children.take('figure', players), reader);
  const picture = pictureOf(children.take('figure,picture,img'), reader);
  const before = children.takeBefore(headings);
  const when = before.length > 0 ? reader.dateIn(before) : reader.date(children.takeStandalone('time', 'start'));
  const title = reader.text(children.take(headings));
  const source = reader.source(children.takeStandalone('cite', 'end'));
  const rest = children.remainder();
  return itemOf({
    id: idOf(item),
    // A date in the middle of a sentence is the date of the event too, but stays in the text.
    date: item.querySelector('time')?.getAttribute('datetime'),
    ...itemOf(when),
    contentNote,
    // Without a heading, the whole text is the title; without any text, the date is.
    title: title ?? (rest || item.querySelector('time')?.textContent),
    text: title === undefined ? undefined : rest,
    picture,
    media,
    source,
    era: item.getAttribute('data-era'),
    tags: tagsOf(item),
    importance: item.getAttribute('data-importance'),
  });
}

/**
 * Reads events from the items of the first list: `<ol><li><time datetime>…</time><h3>…</h3><p>…</p></li></ol>`. An item may
 * contain `<details data-field="more">`, or `<details data-field="sensitive">` with the content note in its `summary`.
 */
export function readEvents(root: Element, reader: HtmlReader): Item | undefined {
  const list = root.querySelector('ol,ul');
  if (!list) return undefined;
  const events = [...list.children].map((item) => readEvent(item, reader)).filter((event) => event?.title);
  const collapsed = list.querySelector('details[data-field="sensitive"]');
  const sensitive = list.getAttribute('data-sensitive') ?? (collapsed && 'collapsed');
  return events.length > 0 ? { lang: reader.lang, sensitive, events } : undefined;
}

/** The number in an attribute. "1.500" becomes "01.500", which is not read as 1500 in any language. */
export const decimalOf = (data: Element | null | undefined, name = 'value'): string | undefined =>
  data?.getAttribute(name)?.replace(/^-?(?=\d+\.\d+$)/, '$&0');

/** Reads `<data value>`: value, qualifier and unit, and the text as `displayValue`, if it is not the computed one. */
export function valueFieldsOf(data: Element, reader: HtmlReader): Item {
  const words = reader.text(data);
  const isOwn = typeof words !== 'string' || isAuthorText(data);
  const unitElement = data.querySelector('[data-field="unit"]') ?? undefined;
  const unit = reader.text(unitElement) ?? jsonOf(data) ?? data.getAttribute('data-unit') ?? undefined;
  const qualifier = data.getAttribute('data-qualifier') ?? undefined;
  const value = decimalOf(data) ?? (typeof words === 'string' ? numberIn(words) : '');
  const computed = Object.values(formatFigure({ value, qualifier, unit } as never, reader.lang))
    .filter(Boolean)
    .join(' ');
  const isComputed = !isOwn && ['', computed].some((each) => readsAlike(each, plainText(words)));
  return { value, qualifier, unit, displayValue: isComputed ? undefined : words };
}

/** The number in a text; the whole text if a word after the number may change it ("4.2 million"). */
function numberIn(words: string): string {
  const [, number, after] = splitFigure(plainText(words));
  return /[\p{L}\p{N}]/u.test(after) ? words : number;
}

/** Reads `asOf` and the source from `<p data-field="note">as of 2024 · <cite>…</cite></p>`, or from among the other children. */
export function noteOf(children: ChildReader, reader: HtmlReader): Item {
  const note = children.take('[data-field="note"]');
  const origin = note ? new ChildReader(note, reader) : children;
  const source = reader.source(origin.takeStandalone('cite', 'end'));
  const time = origin.takeStandalone('time');
  // A paragraph with the date is its text: "As of June 2024".
  const paragraph = time || note ? undefined : origin.takeAtEnd('p,div,span,small', 'time[datetime]');
  if (paragraph)
    return {
      asOf: paragraph.querySelector('time')!.getAttribute('datetime'),
      displayAsOf: reader.text(paragraph),
      source,
    };
  const { date, displayDate } = reader.date(time, formatAsOf);
  const inSentence = time || note ? undefined : origin.find('time[datetime]')?.getAttribute('datetime');
  if (note && origin.restText === reader.messages.dateNotStated) reader.markRead(...origin.rest);
  // A date in the middle of a sentence stays in the text too.
  return { asOf: date ?? inSentence, displayAsOf: displayDate, source };
}

/** The label with its plural forms; only its text if someone has edited the HTML. */
function labelOf(element: Element | undefined, value: unknown, reader: HtmlReader): unknown {
  const label = reader.text(element);
  if (!element?.matches('[data-json]') && !element?.querySelector(':scope > bdi[data-json]')) return label;
  const { lang } = reader;
  const shown = chooseText(chooseForm(label as CountedText, value as string, lang, lang), lang, lang)?.text ?? '';
  const words = reader.paragraphs([...element.childNodes]);
  return collapse(plainText(words)) === collapse(plainText(shown)) ? label : words;
}

export function readMilestone(item: Element, reader: HtmlReader): Item | undefined {
  const children = new ChildReader(item, reader).unwrap();
  const label = children.take('[data-field="label"]');
  const series = readSeries(children.take('[data-field="series"],table'), reader);
  const { asOf, displayAsOf, source } = noteOf(children, reader);
  const data = children.takeStandalone('data', 'start');
  if (!data) return undefined;
  const valueFields = valueFieldsOf(data, reader);
  return itemOf({
    id: item.getAttribute('data-id'),
    ...valueFields,
    label: label ? labelOf(label, valueFields.value, reader) : trimSeparators(children.remainder()),
    asOf,
    displayAsOf,
    source,
    series,
  });
}

/** Reads the values over time from a table, if it contains nothing but dates and values. */
function readSeries(box: Element | undefined, reader: HtmlReader): unknown {
  const table = box?.querySelector('table') ?? box;
  if (!table) return undefined;
  const rows = [...table.querySelectorAll('tr')].map((row) => {
    const time = row.querySelector('time');
    const data = row.querySelector('data');
    if (!time || !data) return undefined;
    const { date, displayDate } = reader.date(time);
    const value = decimalOf(data);
    return date && value && !displayDate && data.textContent === formatNumber(value, reader.lang)
      ? { date, value }
      : undefined;
  });
  const { seriesDate, seriesValue } = reader.messages;
  const titles = [...(table.querySelector('tr')?.querySelectorAll('th') ?? [])].map((cell) => cell.textContent!.trim());
  const [headerRow, ...points] = rows;
  // Any other table stays unread, since the element would not show all of it.
  if (headerRow || points.includes(undefined) || titles.join() !== `${seriesDate},${seriesValue}`) return undefined;
  reader.markRead(table);
  const summary = box!.querySelector('summary');
  if (summary && collapse(summary.textContent!) === seriesPeriod(points as SeriesPoint[], reader.lang))
    reader.markRead(summary);
  return points;
}

/** The elements that contain one milestone each; the root if there is only one milestone. */
function milestoneElements(root: Element): readonly Element[] {
  let box = root;
  while (box.children.length === 1 && !box.firstElementChild!.matches('data')) box = box.firstElementChild!;
  const boxes = [...box.children];
  return boxes.length > 1 && boxes.every((child) => child.querySelector('data') && !child.matches('data'))
    ? boxes
    : [root];
}

/** Reads milestones: each is a `<data value>` with a label beside it. Several are in an element each. */
export function readMilestones(root: Element, reader: HtmlReader): Item | undefined {
  const milestones = milestoneElements(root)
    .map((item) => readMilestone(item, reader))
    .filter(Boolean);
  return milestones.length > 0 ? { lang: reader.lang, milestones } : undefined;
}

/** Reads the explained terms of a quotation: `<dl><dt>term</dt><dd>note</dd></dl>`. */
const termsOf = (list: Element | undefined, reader: HtmlReader): unknown =>
  list &&
  [...list.querySelectorAll('dt')].map((term) => ({
    term: reader.text(term),
    note: reader.text(term.nextElementSibling ?? undefined),
  }));

/** Elements that are not part of an attribution, and end the search for one. */
const afterAttribution = 'h1,h2,h3,h4,h5,h6,blockquote,ul,ol,table';

/** The nodes after an element, at all levels up to the root, that may be its attribution. */
function nodesAfter(element: Element, root: Element): Node[] {
  const nodes: Node[] = [];
  for (let box: Node = element; box !== root; box = box.parentNode!)
    for (let node = box.nextSibling; node; node = node.nextSibling) {
      if (
        node.nodeType === 1 &&
        ((node as Element).matches(afterAttribution) || (node as Element).querySelector(afterAttribution))
      )
        return nodes;
      nodes.push(node);
    }
  return nodes;
}

/**
 * Reads a quotation and its attribution, which is in the `figcaption`, in the `footer` or final `cite` of the `blockquote`,
 * or after the `blockquote`.
 */
export function readQuote(root: Element, reader: HtmlReader): Item | undefined {
  const quotation = root.querySelector('blockquote');
  if (!quotation) return undefined;
  const image = root.querySelector('img');
  const caption = root.querySelector('figcaption');
  const quoted = new ChildReader(quotation, reader).unwrap();
  const inside = quoted.take('footer,figcaption') ?? quoted.takeStandalone('cite', 'end');
  const outside = nodesAfter(quotation, root);
  const children = new ChildReader(
    [inside, outside.includes(caption as Node) ? undefined : caption, ...outside].filter((node) => node != null),
    reader,
  ).unwrap();
  children.take('img');
  children.unwrap().unwrapChild('[data-field="details"]');
  const named = children.takeTexts(quoteFields);
  const terms = termsOf(children.take('dl'), reader);
  const source =
    reader.source(children.take('[data-field="source"]')) ?? itemOf({ url: quotation.getAttribute('cite') });
  const speaker = named.speaker ?? reader.text(children.takeAtStart('cite'));
  const { date, displayDate } = reader.date(children.takeStandalone('time'));
  // If the HTML names these fields, no other text belongs to one of them, and it stays unread.
  const hasNamedFields = named.role !== undefined || named.context !== undefined;
  const rest = hasNamedFields ? undefined : trimSeparators(children.remainder());
  return itemOf({
    ...named,
    id: idOf(root.matches('[data-item]') ? root : (quotation.closest('figure') ?? root)),
    text: quoted.remainder(),
    lang: quotation.getAttribute('lang'),
    speaker: speaker ?? rest,
    role: speaker === undefined ? named.role : (named.role ?? rest),
    date,
    displayDate,
    source,
    portrait: pictureOf(image ?? undefined, reader),
    terms,
  });
}

/** Reads the first `<blockquote>` and its attribution. */
export function readQuotes(root: Element, reader: HtmlReader): Item | undefined {
  const quote = readQuote(root, reader);
  return quote?.text ? { lang: reader.lang, quotes: [quote] } : undefined;
}
