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
import { HtmlReader, idOf, isAuthors, jsonOf, Parts, trimmed } from './read-html-text.js';

/** `a|b`, or a JSON list where an entry holds a bar. */
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
  const parts = new Parts(item, reader).unwrap().openBoxes(headings);
  parts.open('details[data-field]');
  const opener = parts.take('[data-field="more"]>summary');
  // The element says the same on its own button.
  if (opener?.textContent!.trim() === reader.messages.readMore) reader.know(opener);
  const contentNote = reader.text(parts.take('[data-field="contentNote"],[data-field="sensitive"]>summary'));
  const media = mediaOf(parts.take(`[data-field="media"],${players}`) ?? parts.take('figure', players), reader);
  const picture = pictureOf(parts.take('figure,picture,img'), reader);
  const before = parts.takeBefore(headings);
  const when = before.length > 0 ? reader.dateIn(before) : reader.date(parts.takeApart('time', 'start'));
  const title = reader.text(parts.take(headings));
  const source = reader.source(parts.takeApart('cite', 'end'));
  const rest = parts.remainder();
  return itemOf({
    id: idOf(item),
    // A date in the middle of a sentence stays there, and is that of the event all the same.
    date: item.querySelector('time')?.getAttribute('datetime'),
    ...itemOf(when),
    contentNote,
    // An item without a heading is all title; one of a date alone is called by that.
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
 * The events in the items of the first list: `<ol><li><time datetime>…</time><h3>…</h3><p>…</p></li></ol>`. What is closed
 * under a content note stands in `<details data-field="sensitive"><summary>…</summary>…</details>`; what only opens at its
 * headline, in `<details data-field="more">`.
 */
export function readEvents(root: Element, reader: HtmlReader): Item | undefined {
  const list = root.querySelector('ol,ul');
  if (!list) return undefined;
  const events = [...list.children].map((item) => readEvent(item, reader)).filter((event) => event?.title);
  const closed = list.querySelector('details[data-field="sensitive"]');
  const sensitive = list.getAttribute('data-sensitive') ?? (closed && 'collapsed');
  return events.length > 0 ? { lang: reader.lang, sensitive, events } : undefined;
}

/** The plain decimal of an attribute; a zero before it, so that no language takes its point for a group mark. */
export const decimalOf = (data: Element | null | undefined, name = 'value'): string | undefined =>
  data?.getAttribute(name)?.replace(/^(-?)(?=\d+\.\d+$)/, '$10');

/** What `<data value>` holds: its words are the author's, and shown as they stand there; `value` is for the machine. */
export function figureOf(data: Element, reader: HtmlReader): Item {
  const words = reader.text(data);
  const isOwn = typeof words !== 'string' || isAuthors(data);
  const shownUnit = data.querySelector('[data-field="unit"]') ?? undefined;
  const unit = reader.text(shownUnit) ?? jsonOf(data) ?? data.getAttribute('data-unit') ?? undefined;
  const qualifier = data.getAttribute('data-qualifier') ?? undefined;
  const value = decimalOf(data) ?? (typeof words === 'string' ? numberIn(words) : '');
  const computed = Object.values(formatFigure({ value, qualifier, unit } as never, reader.lang));
  const written = ['', computed.filter(Boolean).join(' ')];
  const isComputed = !isOwn && written.some((each) => readsAlike(each, plainText(words)));
  return { value, qualifier, unit, displayValue: isComputed ? undefined : words };
}

/** The one number in some words; all of them where a word behind the number may change it ("4.2 million"). */
function numberIn(words: string): string {
  const [, number, after] = splitFigure(plainText(words));
  return /[\p{L}\p{N}]/u.test(after) ? words : number;
}

/** What is said of when and from where: `<p data-field="note">as of 2024 · <cite>…</cite></p>`, or the same without it. */
export function noteOf(parts: Parts, reader: HtmlReader): Item {
  const note = parts.take('[data-field="note"]');
  const told = note ? new Parts(note, reader) : parts;
  const source = reader.source(told.takeApart('cite', 'end'));
  const time = told.takeApart('time');
  // A paragraph about the date stays as it is: "As of June 2024".
  const paragraph = time || note ? undefined : told.takeLast('p,div,span,small', 'time[datetime]');
  if (paragraph)
    return {
      asOf: paragraph.querySelector('time')!.getAttribute('datetime'),
      displayAsOf: reader.text(paragraph),
      source,
    };
  const { date, displayDate } = reader.date(time, formatAsOf);
  const inSentence = time || note ? undefined : told.find('time[datetime]')?.getAttribute('datetime');
  if (note && told.words === reader.messages.dateNotStated) reader.know(...told.rest);
  // A date in the middle of a sentence stays there.
  return { asOf: date ?? inSentence, displayAsOf: displayDate, source };
}

/** A label with plural forms, unless someone has changed its words by hand. */
function labelOf(element: Element | undefined, value: unknown, reader: HtmlReader): unknown {
  const label = reader.text(element);
  if (!element?.matches('[data-json]') && !element?.querySelector(':scope > bdi[data-json]')) return label;
  const { lang } = reader;
  const shown = chooseText(chooseForm(label as CountedText, value as string, lang, lang), lang, lang)?.text ?? '';
  const words = reader.paragraphs([...element.childNodes]);
  return collapse(plainText(words)) === collapse(plainText(shown)) ? label : words;
}

export function readMilestone(item: Element, reader: HtmlReader): Item | undefined {
  const parts = new Parts(item, reader).unwrap();
  const label = parts.take('[data-field="label"]');
  const series = readSeries(parts.take('[data-field="series"],table'), reader);
  const { asOf, displayAsOf, source } = noteOf(parts, reader);
  const data = parts.takeApart('data', 'start');
  if (!data) return undefined;
  const figure = figureOf(data, reader);
  return itemOf({
    id: item.getAttribute('data-id'),
    ...figure,
    label: label ? labelOf(label, figure.value, reader) : trimmed(parts.remainder()),
    asOf,
    displayAsOf,
    source,
    series,
  });
}

/** The course of a figure, from a table of dates and values that says no more than these. */
function readSeries(box: Element | undefined, reader: HtmlReader): unknown {
  const table = box?.querySelector('table') ?? box;
  if (!table) return undefined;
  const points = [...table.querySelectorAll('tr')].map((row) => {
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
  const head = [...(table.querySelector('tr')?.querySelectorAll('th') ?? [])].map((cell) => cell.textContent!.trim());
  const [first, ...others] = points;
  // Of any other table the page shows more than a course would.
  if (first || others.includes(undefined) || head.join() !== `${seriesDate},${seriesValue}`) return undefined;
  reader.know(table);
  const summary = box!.querySelector('summary');
  if (summary && collapse(summary.textContent!) === seriesPeriod(others as SeriesPoint[], reader.lang))
    reader.know(summary);
  return others;
}

/** The boxes of several figures, each with a figure of its own. */
function boxesOf(root: Element): readonly Element[] {
  let box = root;
  while (box.children.length === 1 && !box.firstElementChild!.matches('data')) box = box.firstElementChild!;
  const boxes = [...box.children];
  return boxes.length > 1 && boxes.every((child) => child.querySelector('data') && !child.matches('data'))
    ? boxes
    : [root];
}

/** The figure of a `<data value>`: what it counts is the text beside it. Of several, each in a box of its own. */
export function readMilestones(root: Element, reader: HtmlReader): Item | undefined {
  const milestones = boxesOf(root)
    .map((item) => readMilestone(item, reader))
    .filter(Boolean);
  return milestones.length > 0 ? { lang: reader.lang, milestones } : undefined;
}

/** What is said of the terms of a quotation: `<dl><dt>the term</dt><dd>what is said of it</dd></dl>`. */
const termsOf = (list: Element | undefined, reader: HtmlReader): unknown =>
  list &&
  [...list.querySelectorAll('dt')].map((term) => ({
    term: reader.text(term),
    note: reader.text(term.nextElementSibling ?? undefined),
  }));

/** What is no attribution, wherever it stands. */
const others = 'h1,h2,h3,h4,h5,h6,blockquote,ul,ol,table';

/** What follows an element in its boxes, up to the root; only as far as it can say whose words they are. */
function following(element: Element, root: Element): Node[] {
  const nodes: Node[] = [];
  for (let box: Node = element; box !== root; box = box.parentNode!)
    for (let node = box.nextSibling; node; node = node.nextSibling) {
      if (node.nodeType === 1 && ((node as Element).matches(others) || (node as Element).querySelector(others)))
        return nodes;
      nodes.push(node);
    }
  return nodes;
}

/**
 * A quotation, and who said it: in the caption of its figure, in its own `<footer>`, in a `<cite>` at its end, or in what
 * follows it.
 */
export function readQuote(root: Element, reader: HtmlReader): Item | undefined {
  const quotation = root.querySelector('blockquote');
  if (!quotation) return undefined;
  const image = root.querySelector('img');
  const caption = root.querySelector('figcaption');
  const words = new Parts(quotation, reader).unwrap();
  const inside = words.take('footer,figcaption') ?? words.takeApart('cite', 'end');
  const outside = following(quotation, root);
  const parts = new Parts(
    [inside, outside.includes(caption as Node) ? undefined : caption, ...outside].filter((node) => node != null),
    reader,
  ).unwrap();
  parts.take('img');
  parts.unwrap().open('[data-field="details"]');
  const named = parts.texts(quoteFields);
  const terms = termsOf(parts.take('dl'), reader);
  const source = reader.source(parts.take('[data-field="source"]')) ?? itemOf({ url: quotation.getAttribute('cite') });
  const speaker = named.speaker ?? reader.text(parts.takeFirst('cite'));
  const { date, displayDate } = reader.date(parts.takeApart('time'));
  // Beside a role, other words have no place.
  const isKnown = named.role !== undefined || named.context !== undefined;
  const rest = isKnown ? undefined : trimmed(parts.remainder());
  return itemOf({
    ...named,
    id: idOf(root.matches('[data-item]') ? root : (quotation.closest('figure') ?? root)),
    text: words.remainder(),
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

/** The quotation of the first `<blockquote>`, and who said it. */
export function readQuotes(root: Element, reader: HtmlReader): Item | undefined {
  const quote = readQuote(root, reader);
  return quote?.text ? { lang: reader.lang, quotes: [quote] } : undefined;
}
