import { messagesFor } from '../text/languages.js';
import { mediaOf, pictureOf, players } from './read-html-media.js';
import { itemOf, type Item } from './kinds.js';
import { dateOf, idOf, jsonOf, sourceOf, Taker, textOf, trimmed } from './read-html-text.js';

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

function readEvent(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const time = parts.take('time');
  parts.open('details[data-field]');
  parts.take('[data-field="more"]>summary');
  const contentNote = textOf(parts.take('[data-field="contentNote"],summary'));
  const title = textOf(parts.take('h1,h2,h3,h4,h5,h6,[data-field="title"]'));
  const media = mediaOf(parts.take(`[data-field="media"],${players}`) ?? parts.take('figure', players));
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
 * headline, in `<details data-field="more">` with any summary.
 */
export function readEvents(root: Element, lang: string): unknown {
  const list = root.querySelector('ol,ul');
  if (!list) return undefined;
  const events = [...list.children].map((item) => readEvent(item, lang)).filter(Boolean);
  const closed = list.querySelector('details[data-field="sensitive"]');
  const sensitive = list.getAttribute('data-sensitive') ?? (closed && 'collapsed');
  return events.length > 0 ? { lang, sensitive, events } : undefined;
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

/** What is said of the terms of a quotation: `<dl><dt>the term</dt><dd>what is said of it</dd></dl>`. */
const termsOf = (list: Element | null): unknown =>
  list &&
  [...list.querySelectorAll('dt')].map((term) => ({
    term: textOf(term),
    note: textOf(term.nextElementSibling ?? undefined),
  }));

export function readQuote(root: Element, lang: string): Item | undefined {
  const quotation = root.querySelector('blockquote');
  if (!quotation) return undefined;
  const figure = quotation.closest('figure') ?? root;
  const parts = new Taker(figure.querySelector('figcaption') ?? figure);
  parts.take('blockquote');
  const portrait = pictureOf(parts.take('img') ?? figure.querySelector('img') ?? undefined);
  const terms = termsOf(parts.take('dl') ?? figure.querySelector('dl'));
  const source = sourceOf(parts.take('[data-field="source"]')) ?? itemOf({ url: quotation.getAttribute('cite') });
  const speaker = textOf(parts.take('cite,[data-field="speaker"]'));
  const role = textOf(parts.take('[data-field="role"]'));
  const context = textOf(parts.take('[data-field="context"]'));
  const { date } = dateOf(parts.take('time'), lang);
  const rest = trimmed(parts.remainder());
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
    terms,
  });
}

/** The quotation of the first `<blockquote>`, and in the `<figcaption>` who said it. */
export function readQuotes(root: Element, lang: string): unknown {
  const quote = readQuote(root, lang);
  return quote && { lang, quotes: [quote] };
}
