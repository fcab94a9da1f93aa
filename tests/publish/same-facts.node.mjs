/** The facts of an item are the same wherever it is written: in its HTML, in its mail, in the alternative text of the picture. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { loadSource } from '../../scripts/load-source.mjs';
import { manyLanguages } from '../support/published.mjs';

const { readJson } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');
const { localizedStory } = await loadSource('src/site/localized-story.ts');
const { languagesOf } = await loadSource('src/site/localize.ts');
const { widgets } = await loadSource('src/site/widgets.ts');
const { partsOf } = await loadSource('src/site/parts.ts');
const { blockText } = await loadSource('src/site/blocks.ts');
const { mailHtml } = await loadSource('publisher/src/mail/mail-html.ts');
const { mailText } = await loadSource('publisher/src/mail/mail-files.ts');
const { parseEdtf } = await loadSource('src/time/edtf.ts');
const { formatAsOf, formatDate, formatSince } = await loadSource('src/time/format-date.ts');
const { formatMonthDay, formatRule } = await loadSource('src/time/format-day.ts');
const { formatNumber } = await loadSource('src/text/format-number.ts');
const { qualifierWord } = await loadSource('src/text/format-figure.ts');

/** One item of each kind, with all of its fields. */
const full = {
  lang: 'en',
  milestones: [{ value: 0.5, qualifier: 'under', unit: 'km', label: 'of road', asOf: '2024-05', source: { name: 'Road survey' } }],
  quotes: [{ text: 'Water <em>first</em>.', speaker: 'A. Person', role: 'Chair', context: 'At the opening', date: '1998~', source: { name: 'The Daily' }, terms: [{ term: 'Water', note: 'Of a well' }] }],
  photos: [{ caption: 'The opening', date: '1998', place: 'Lyon', people: ['A. Person', 'B. Person'], peopleOrder: 'From left', picture: { src: 'https://example.org/a.jpg', alt: 'Two people', credit: 'C. Person', licence: 'CC BY 4.0' }, source: { name: 'Archive' } }],
  observances: [{ name: 'Well day', rule: 'second Sunday in May', text: 'A day of wells.', since: '1983', observedBy: { count: 12 }, source: { name: 'A resolution' } }],
  coverage: [{ name: 'Members', label: 'countries that dig', count: 12, total: 195, qualifier: 'over', asOf: '2020', source: { name: 'List of members' } }],
}; // prettier-ignore

const stories = {
  'a story with every field': async () => JSON.stringify(full),
  ...Object.fromEntries([manyLanguages, 'demo/stories/icmec.json'].map((file) => [file, () => readFile(file, 'utf8')])),
};
const tags = widgets.map(({ tag }) => tag);

const htmlText = (html) =>
  parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`).document.body.textContent;
/** As a reader compares: letters in any case, white space of any kind. */
const plain = (text) =>
  text
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What a reader must learn of an item, by its list; as it is worded in the language of the story. */
const facts = {
  milestones: ({ value, displayValue, qualifier, unit, label, ...item }, given) => [
    ...(displayValue ? [displayValue] : [qualifierWord(qualifier, given.messages), formatNumber(value, given.lang), unit]),
    label,
    ...asOf(item, given),
  ],
  quotes: ({ text, speaker, role, context, source, terms = [], ...item }, given) => [
    text,
    speaker,
    role,
    context,
    dateOf(item, given),
    source?.name,
    ...terms.flatMap(({ term, note }) => [term, note]),
  ],
  photos: ({ caption, place, people = [], peopleOrder, picture, source, ...item }, given) => [
    caption,
    dateOf(item, given),
    place,
    peopleOrder,
    ...people,
    picture?.credit,
    picture?.licence,
    (source ?? given.story.source)?.name,
  ],
  observances: ({ name, date, rule, displayDate, text, since, displaySince, observedBy, source }, given) => [
    name,
    displayDate ?? (rule ? formatRule(rule, given.lang, given.messages) : date && formatMonthDay(date, given.lang)),
    text,
    displaySince ?? (since && formatSince(parseEdtf(since), given.lang, given.messages)),
    observedBy?.count && given.messages.observedIn(Number(observedBy.count), formatNumber(observedBy.count, given.lang)),
    (source ?? given.story.source)?.name,
  ],
  coverage: ({ name, label, countries = [], count, displayCount, total, qualifier, ...item }, given) => [
    name,
    label,
    ...(displayCount
      ? [displayCount]
      : [qualifierWord(qualifier, given.messages), formatNumber(count ?? countries.length, given.lang), total && formatNumber(total, given.lang)]),
    ...asOf(item, given),
  ],
}; // prettier-ignore

const dateOf = ({ date, displayDate }, { lang, messages }) =>
  displayDate ?? (date && formatDate(parseEdtf(date), lang, messages));

const asOf = ({ asOf: date, displayAsOf, source }, { lang, messages, story }) => [
  displayAsOf ?? (date ? formatAsOf(parseEdtf(date), lang, messages) : messages.dateNotStated),
  (source ?? story.source)?.name,
];

const places = {
  'its HTML': ({ itemPage }) => htmlText(itemPage.html(3)),
  'the mail as HTML': ({ mail }) => htmlText(mailHtml(mail)),
  'the mail as text': ({ mail }) => mailText(mail),
  'the alternative text': ({ itemPage }) => blockText(itemPage.block),
};

describe('The facts of an item', () => {
  for (const [name, read] of Object.entries(stories))
    it(`are the same wherever it is written: ${name}`, async () => {
      const { story } = readJson(await read(), wholeStory);
      const missing = [];
      let checked = 0;
      for (const lang of languagesOf(story)) {
        const localized = localizedStory(story, lang, true);
        const parts = partsOf(localized, tags).filter(
          ({ shown }) => shown.length === 1 && shown[0].itemPages.length === 1,
        );
        for (const [list, factsOf] of Object.entries(facts)) {
          const items = localized.story[list];
          const pages = parts.filter(({ path }) => path.startsWith(`${{ milestones: 'milestone', quotes: 'quote', photos: 'photo', observances: 'observance', coverage: 'coverage' }[list]}/`)); // prettier-ignore
          assert.equal(pages.length, items.length, list);
          items.forEach((item, index) => {
            const part = pages[index];
            const given = {
              itemPage: part.shown[0].itemPages[0],
              mail: { localized, part, url: 'https://example.org/' },
            };
            for (const [place, textIn] of Object.entries(places)) {
              const text = plain(textIn(given));
              for (const fact of factsOf(item, localized).filter(Boolean).map(String)) {
                checked += 1;
                if (!text.includes(plain(fact))) missing.push(`${lang} ${part.path}, ${place}: ${plain(fact)}`);
              }
            }
          });
        }
      }
      assert.ok(checked >= 50);
      assert.deepEqual(missing, []);
    });
});
