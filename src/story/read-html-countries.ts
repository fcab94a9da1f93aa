/** Reads lists of countries from HTML. */
import { collapse } from '../text/inline-text.js';
import { countryName, countryOf } from '../map/countries.js';
import { isObject, itemOf, type Item } from './value-kinds.js';
import { jsonOf, type HtmlReader } from './read-html-text.js';

/** Reads a list of `<li data-country="BE">`, grouped or not: the codes, and the names that are not the computed ones. */
export function countriesOf(list: Element | undefined, reader: HtmlReader): Item {
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
export function readComputed(
  element: Element,
  reader: HtmlReader,
  ...computed: readonly (string | undefined)[]
): boolean {
  const isComputed = computed.includes(collapse(element.textContent!));
  if (isComputed) reader.markRead(element);
  return isComputed;
}
