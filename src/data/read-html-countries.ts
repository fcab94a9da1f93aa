/** Reads observances and coverage from HTML: what concerns countries. See `read-html.ts` for the rest. */
import { messagesFor } from '../text/languages.js';
import { figureOf } from './read-html.js';
import { itemOf, type Item } from './kinds.js';
import { dateOf, idOf, jsonOf, sourceOf, Taker, textOf } from './read-html-text.js';

/** The codes of a list of `<li data-country="BE">`, however it is grouped. */
function countriesOf(list: Element | undefined): unknown {
  if (!list) return undefined;
  const codes = [...list.querySelectorAll('[data-country]')].map((item) => item.getAttribute('data-country'));
  return jsonOf(list) ?? (codes.length > 0 ? codes : undefined);
}

const lists = 'ul,ol,dl';

export function readObservance(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const note = parts.take('[data-field="note"]') ?? item;
  const since = note.querySelector(':scope > [data-field="since"]') ?? undefined;
  parts.take('[data-field="since"]');
  const source = sourceOf(note.querySelector(':scope > cite') ?? undefined);
  parts.take('cite');
  const rule = parts.take('[data-field="rule"]');
  const list = parts.take('[data-field="dates"]');
  const times: Element[] = list ? [...list.querySelectorAll('time')] : [];
  for (let time = parts.take('time'); time; time = parts.take('time')) times.push(time);
  const days = times.map((time) => time.getAttribute('datetime') ?? time.textContent!);
  const date = days.find((day) => day.startsWith('--'));
  const dates = days.filter((day) => day !== date);
  if (days.length === 0 && !rule) return undefined;
  const data = parts.take('data');
  const count = data && figureOf(data, lang).value;
  const countries = countriesOf(parts.take(lists));
  const name = textOf(parts.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const text = textOf(parts.take('[data-field="text"]'));
  const rest = parts.remainder();
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    // Without a heading all words are the name.
    name: name ?? rest,
    rule: textOf(rule),
    date,
    dates: list || dates.length > 0 ? dates : undefined,
    text: text ?? (name === undefined ? undefined : rest),
    since: dateOf(since, lang).date,
    observedBy: itemOf({ count, countries }),
    source,
  });
}

/** The yearly day of a `<time datetime="--05-25">`; its name is the text beside it. */
export function readObservances(root: Element, lang: string): unknown {
  const observance = readObservance(root, lang);
  return observance && { lang, observances: [observance] };
}

export function readCoverage(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  // The figures may stand alone, or in a paragraph with the words around them.
  const box = parts.rest.find((node) => (node as Element).querySelector?.(':scope > data')) as Element | undefined;
  if (box) parts.rest.splice(parts.rest.indexOf(box), 1);
  const figures = box ? new Taker(box) : parts;
  const found = figures.takeRange('data');
  const total = found.find((data) => data.getAttribute('data-field') === 'total') ?? found[1];
  const count = found.find((data) => data !== total);
  const figure = count && figureOf(count, lang);
  const countries = countriesOf(parts.take(lists));
  if (found.length === 0 && !countries) return undefined;
  const note = parts.take('[data-field="note"]') ?? item;
  const source = sourceOf(note.querySelector(':scope > cite') ?? undefined);
  const asOf = dateOf(note.querySelector(':scope > time') ?? undefined, lang).date;
  parts.take('cite');
  parts.take('time');
  const name = textOf(parts.take('[data-field="name"]'));
  const boundaries = textOf(parts.take('[data-field="boundaries"]'));
  const label = textOf(parts.take('[data-field="label"]'));
  return itemOf({
    id: item.matches('[data-item],[data-class]') ? idOf(item) : undefined,
    name,
    label: label ?? ((box && figures.remainder()) || parts.remainder() || messagesFor(lang).countries),
    count: figure?.value,
    qualifier: figure?.qualifier,
    total: total && figureOf(total, lang).value,
    countries,
    note: boundaries,
    asOf,
    source,
  });
}

/** `<data value="127">127</data> of <data value="195">195</data> countries …`, a list of `<li data-country>`, or both. */
export function readCoverages(root: Element, lang: string): unknown {
  const classes = [...root.children].filter((child) => child.matches('[data-class]'));
  const coverage = (classes.length > 0 ? classes : [root]).map((item) => readCoverage(item, lang)).filter(Boolean);
  return coverage.length > 0 ? { lang, coverage } : undefined;
}
