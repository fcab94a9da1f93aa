/** Reads coverage from HTML. */
import type { Milestone } from '../model/model.js';
import { formatFigure } from '../text/format-figure.js';
import { formatNumber } from '../text/format-number.js';
import { plainText } from '../text/inline-text.js';
import { decimalOf, noteOf, valueFieldsOf } from './read-html.js';
import { countriesOf } from './read-html-countries.js';
import { ChildReader, idOf, trimSeparators, type HtmlReader } from './read-html-text.js';
import { itemOf, type Item } from './value-kinds.js';

export function readCoverage(item: Element, reader: HtmlReader): Item | undefined {
  const { lang, messages } = reader;
  const children = new ChildReader(item, reader).unwrap();
  const name = reader.text(children.take('h1,h2,h3,h4,h5,h6,[data-field="name"]'));
  const label = reader.text(children.take('[data-field="label"]'));
  const boundaries = reader.text(children.take('[data-field="boundaries"]'));
  const named = countriesOf(children.take('ul,ol,dl'), reader);
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
