/** Dates are shown as written in every time zone; invalid dates are shown as text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, counter, inline, settled, textsOf, timeline } from '../support/given.mjs';
import { script, strangers } from '../support/page.mjs';
import { invalid, kinds } from '../support/messages.mjs';

/** The input, and the text in English. */
const dates = [
  ['1999-04-01', 'April 1, 1999'],
  ['2000-01-01', 'January 1, 2000'],
  ['1999-12-31', 'December 31, 1999'],
  ['1996-02-29', 'February 29, 1996'],
  ['1970-01-01', 'January 1, 1970'],
  ['1969-12-31', 'December 31, 1969'],
  // Daylight saving time starts, in São Paulo at midnight; Apia skipped the day.
  ['2024-03-31', 'March 31, 2024'],
  ['2018-11-04', 'November 4, 2018'],
  ['2011-12-30', 'December 30, 2011'],
  ['1899-12-31', 'December 31, 1899'],
  ['1582-10-10', 'October 10, 1582'],
  ['0099-12-31', 'December 31, 99'],
  ['-0043-03-15', 'March 15, 44 BC'],
  ['1999-04', 'April 1999'],
  ['2000-01', 'January 2000'],
  ['1999', '1999'],
  ['1999-04-01/1999-04-03', 'April 1 – 3, 1999'],
  ['1999-12-31/2000-01-01', 'December 31, 1999 – January 1, 2000'],
];

/** Every date through every source. */
const datesPage = (pairs) => {
  const events = pairs.map(([date]) => ({ date, title: 'T' }));
  const items = pairs.map(([date]) => `<li><time datetime="${date}"></time><h3>T</h3></li>`);
  const figures = pairs.map(([date]) => counter(`value="1" label="L" as-of="${date}"`));
  const quotes = pairs.map(([date]) => card(inline({ quotes: [{ text: 'Q', date }] })));
  const series = pairs.map(([date]) => ({ date, value: 1 }));
  return [
    timeline(inline(events)),
    timeline(`<ol>${items.join('')}</ol>`),
    ...figures,
    ...quotes,
    counter('', inline({ milestones: [{ value: 1, label: 'L', asOf: pairs[0][0], series }] })),
    script,
  ].join('');
};

/** All that `datesPage` shows of them, where the parts of events are in the order of time. */
const showsDates = async (page, pairs) => {
  const words = pairs.map(([, text]) => text);
  const sorted = (texts) => [...texts].sort();
  const shown = async (host, part) => JSON.parse(await page.run(`__json([...document.querySelectorAll('${host}')].map(function (element) {
    return [...element.shadowRoot.querySelectorAll('${part}')].map(function (part) { return part.textContent.replace(/\\s+/g, ' ').trim(); });
  }))`)); // prettier-ignore
  const [json, html] = await shown('history-timeline', '[part="date"]');
  assert.deepEqual(sorted(json), sorted(words));
  assert.deepEqual(sorted(html), sorted(words));
  const figures = await shown('milestone-counter', '[part="note"] [part="date"]');
  assert.deepEqual(
    figures.flat(),
    [...words, words[0]].map((text) => `as of ${text}`),
  );
  const quotes = await shown('quote-card', '[part="date"]');
  assert.deepEqual(quotes.flat(), words);
  const series = await shown('milestone-counter', 'table [part="date"]');
  assert.deepEqual(series.flat(), words);
};

describe('dates', () => {
  const { open } = strangers('chromium');

  for (const timezoneId of [
    'Pacific/Kiritimati',
    'Pacific/Apia',
    'Pacific/Pago_Pago',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Europe/London',
  ]) {
    it(`no day shifts in ${timezoneId}`, async () => {
      const page = await open({ media: { timezoneId }, body: datesPage(dates), until: settled });
      const zone = await page.run('Intl.DateTimeFormat().resolvedOptions().timeZone');
      assert.equal(zone.replace('Calcutta', 'Kolkata'), timezoneId);
      await showsDates(page, dates);
      assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
      await page.close();
    });
  }

  const early = [
    ['0001', '1'],
    ['0009-09-09', 'September 9, 9'],
    ['0050', '50'],
    ['0070-01', 'January 70'],
    ['0099', '99'],
  ];
  it('years 0 to 99 are themselves, and not of the twentieth century', async () => {
    const page = await open({ body: datesPage(early), until: settled });
    for (const date of await textsOf(page, '[part="date"]')) assert.doesNotMatch(date, /\d{3}/);
    const [first] = await textsOf(page, 'li [part="date"]');
    assert.match(first, /^1( AD)?$/);
    await showsDates(page, early);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  });

  it('a year that is written as a number is that year', async () => {
    const page = await open({
      body: timeline(inline([5, 70, 99, 1999].map((date) => ({ date, title: 'T' })))) + script,
      until: settled,
    });
    assert.deepEqual(await textsOf(page, '[part="date"]'), ['5', '70', '99', '1999']);
    await page.close();
  });

  const bce = [
    ['Y-13800000000', '13.8 billion years ago'],
    ['-0999', '1000 BC'],
    ['-0043', '44 BC'],
    ['-0043-03', 'March 44 BC'],
    ['-0001', '2 BC'],
    ['0000', '1 BC'],
  ];
  it('years before the common era say so, and come before those of it', async () => {
    const page = await open({ body: datesPage(bce), until: settled });
    await showsDates(page, bce);
    assert.deepEqual(
      (await textsOf(page, 'li [part="date"]')).slice(0, bce.length),
      bce.map(([, text]) => text),
    );
    await page.close();
  });

  for (const date of ['1999-02-30', '1900-02-29', '1999-04-31', '1999-13-01', '1999-00-10', '1999-01-32']) {
    it(`${date} is reported and shown as it is written, never as another day`, async () => {
      const items = `<ol><li><time datetime="${date}">that day</time><h3>T</h3></li><li><time>${date}</time><h3>T</h3></li></ol>`;
      const page = await open({
        body: [
          timeline(inline([{ date, title: 'T' }, { title: 'Kept' }])),
          timeline(items),
          timeline(inline(`date,title\n${date},T\n`)),
          counter(`value="1" label="L" as-of="${date}"`),
          card(inline({ quotes: [{ text: 'Q', date }] })),
          script,
        ].join(''),
        until: settled,
      });
      assert.deepEqual(await textsOf(page, '[part="date"]'), [date, 'that day', date, date]);
      assert.deepEqual(await textsOf(page, '[part="note"]'), ['Date not stated']);
      assert.doesNotMatch(await page.text(), /March|May|January|February/);
      const remedy = `: ${invalid(kinds.date, `"${date}"`)}`;
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.deepEqual(said.sort(), [
        `<history-timeline>: events[0].date${remedy}`,
        `<history-timeline>: events[0].date${remedy}`,
        `<history-timeline>: row 2, date${remedy}`,
        `<milestone-counter>: milestones[0].asOf${remedy}`,
        `<quote-card>: quotes[0].date${remedy}`,
      ]);
      await page.close();
    });
  }

  it('null and an empty text are no date, and not 1970', async () => {
    const events = [null, '', ' '].map((date) => ({ date, displayDate: null, title: 'T', text: null, source: null }));
    const page = await open({
      body: [
        timeline(inline(events)),
        timeline('<ol><li><time datetime=""></time><h3>T</h3></li></ol>'),
        timeline(inline('date,title\n,T\n')),
        counter('value="1" label="L" as-of=""'),
        counter('', inline({ milestones: [{ value: 1, label: 'L', asOf: null, series: null, unit: null }] })),
        card(inline({ quotes: [{ text: 'Q', date: null, speaker: null }] })),
        script,
      ].join(''),
      until: settled,
    });
    assert.deepEqual(await textsOf(page, 'blockquote + figcaption'), []);
    assert.deepEqual(await textsOf(page, 'li .aside'), Array(5).fill('undated'));
    assert.deepEqual(await textsOf(page, 'p[part="note"]'), Array(2).fill('Date not stated'));
    assert.doesNotMatch(await page.text(), /19\d\d|null/);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  });
});
