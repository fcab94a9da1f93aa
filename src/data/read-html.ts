import { bare } from '../bare.js';
import { messagesFor } from '../text/languages.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { itemOf, jsonOf, Taker, textOf, type Item } from './read-html-text.js';

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

/** A date and its own wording: words that the date would be written with anyway are none of its own. */
export function dateOf(time: Element | undefined, lang: string): { date?: unknown; displayDate?: unknown } {
  if (!time) return bare({});
  const words = textOf(time);
  const isOwn = typeof words !== 'string' || time.hasAttribute('data-text');
  const written = time.getAttribute('datetime');
  const date = written ?? (isOwn || !parseEdtf(words) ? undefined : words);
  const parsed = date === undefined ? undefined : parseEdtf(date);
  const isComputed =
    words === '' || words === date || (parsed && words === formatDate(parsed, lang, messagesFor(lang)));
  return { date, displayDate: isComputed && !isOwn ? undefined : words };
}

/** `<cite><a href="…">name</a></cite>`. */
export function sourceOf(cite: Element | undefined): Item | undefined {
  const link = cite?.querySelector('a');
  return cite && itemOf({ name: textOf(link ?? cite), url: link?.getAttribute('href') });
}

/** `<img>`, alone or in a `<figure>` with a caption and, in `<small>`, a credit. */
export function pictureOf(element: Element | undefined): unknown {
  if (!element) return undefined;
  const image = element.matches('img') ? element : element.querySelector('img');
  if (!image) return undefined;
  const caption = element.querySelector('figcaption');
  const parts = caption && new Taker(caption);
  const credit = parts?.take('small');
  return (
    jsonOf(image) ??
    itemOf({
      src: image.getAttribute('src'),
      alt: image.getAttribute('alt'),
      width: image.getAttribute('width'),
      height: image.getAttribute('height'),
      credit: textOf(credit),
      caption: parts && (textOf(parts.take('[data-field="caption"]')) ?? parts.remainder()),
    })
  );
}

export const idOf = (element: Element): string | null =>
  element.getAttribute('data-id') ?? element.getAttribute('id')?.replace(/^history-/, '') ?? null;

function readEvent(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const time = parts.take('time');
  const contentNote = textOf(parts.take('[data-field="contentNote"]'));
  const title = textOf(parts.take('h1,h2,h3,h4,h5,h6,[data-field="title"]'));
  const picture = pictureOf(parts.take('figure,img'));
  const source = sourceOf(parts.take('cite'));
  const rest = parts.remainder();
  return itemOf({
    id: idOf(item),
    ...dateOf(time, lang),
    contentNote,
    // An item without a heading is all title.
    title: title ?? rest,
    text: title === undefined ? undefined : rest,
    picture,
    source,
    era: item.getAttribute('data-era'),
    tags: tagsOf(item),
  });
}

/** The events in the items of the first list: `<ol><li><time datetime>…</time><h3>…</h3><p>…</p></li></ol>`. */
export function readEvents(root: Element, lang: string): unknown {
  const list = root.querySelector('ol,ul');
  if (!list) return undefined;
  const events = [...list.children].map((item) => readEvent(item, lang)).filter(Boolean);
  return events.length > 0 ? { lang, events } : undefined;
}

/** The qualifier that a word means in the page's language. */
function qualifierOf(word: string, lang: string): string | undefined {
  const { over, aboutFigure, under } = messagesFor(lang);
  const words: readonly (readonly [string, string])[] = [
    [over, 'over'],
    [aboutFigure, 'about'],
    [under, 'under'],
  ];
  return words.find(([said]) => said === word.trim().toLowerCase())?.[1];
}

/** The plain decimal of `<data value>`; a zero before it, so that no language takes its point for a group mark. */
export const decimalOf = (data: Element | null): string | undefined =>
  data?.getAttribute('value')?.replace(/^(-?)(?=\d+\.\d+$)/, '$10');

/** The figure of a `<data value>`, and the qualifier that it has or that its words begin with. */
export function figureOf(data: Element, lang: string): { value: unknown; qualifier: unknown } {
  const words = data.textContent!.trim();
  const before = /^[^\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]*/.exec(words)![0];
  return {
    value: decimalOf(data) ?? words.slice(before.length),
    qualifier: data.getAttribute('data-qualifier') ?? qualifierOf(before, lang),
  };
}

export function readMilestone(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const data = parts.take('data');
  if (!data) return undefined;
  const table = parts.take('table');
  const note = parts.take('[data-field="note"]') ?? item;
  const time = note.querySelector(':scope > time');
  const source = sourceOf(note.querySelector(':scope > cite') ?? undefined);
  parts.take('time');
  parts.take('cite');
  const series =
    table &&
    [...table.querySelectorAll('tr')]
      .map((row) => ({
        date: row.querySelector('time')?.getAttribute('datetime'),
        value: decimalOf(row.querySelector('data')),
      }))
      .filter(({ date, value }) => date && value);
  return itemOf({
    id: item.getAttribute('data-id'),
    ...figureOf(data, lang),
    unit: data.hasAttribute('data-json') ? jsonOf(data) : data.getAttribute('data-unit'),
    label: textOf(parts.take('[data-field="label"]')) ?? parts.remainder(),
    asOf: dateOf(time ?? undefined, lang).date,
    source,
    series,
  });
}

/** The figure of a `<data value>`: what it counts is the text beside it. Of several, each in a `<div data-id>`. */
export function readMilestones(root: Element, lang: string): unknown {
  const several = [...root.children].filter(
    (child) => child.localName === 'div' && child.querySelector(':scope > data'),
  );
  const milestones = (several.length > 0 ? several : [root]).map((item) => readMilestone(item, lang)).filter(Boolean);
  return milestones.length > 0 ? { lang, milestones } : undefined;
}

export function readQuote(root: Element, lang: string): Item | undefined {
  const quotation = root.querySelector('blockquote');
  if (!quotation) return undefined;
  const figure = quotation.closest('figure') ?? root;
  const parts = new Taker(figure.querySelector('figcaption') ?? figure);
  parts.take('blockquote');
  const portrait = pictureOf(parts.take('img') ?? figure.querySelector('img') ?? undefined);
  const source = sourceOf(parts.take('[data-field="source"]')) ?? itemOf({ url: quotation.getAttribute('cite') });
  const speaker = textOf(parts.take('cite,[data-field="speaker"]'));
  const role = textOf(parts.take('[data-field="role"]'));
  const context = textOf(parts.take('[data-field="context"]'));
  const { date } = dateOf(parts.take('time'), lang);
  const left = parts.remainder();
  const rest = typeof left === 'string' ? left.replace(/^[\s,;\u2013\u2014-]+|[\s,;\u2013\u2014-]+$/g, '') : left;
  return itemOf({
    id: idOf(root.matches('[data-item]') ? root : figure),
    text: new Taker(quotation).remainder(),
    lang: quotation.getAttribute('lang'),
    speaker,
    role: role ?? (context === undefined ? rest : undefined),
    context,
    date,
    source,
    portrait,
  });
}

/** The quotation of the first `<blockquote>`, and in the `<figcaption>` who said it. */
export function readQuotes(root: Element, lang: string): unknown {
  const quote = readQuote(root, lang);
  return quote && { lang, quotes: [quote] };
}
