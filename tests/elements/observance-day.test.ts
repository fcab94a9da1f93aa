import { expect } from '@open-wc/testing';
import type { ObservanceDay } from '../../src/elements/observance-day.js';
import { nextDay } from '../../src/time/observance.js';
import type { ObservanceInput } from '../../src/model/input.js';
import { dayOf } from '../../src/elements/controllers/clock-controller.js';
import { formatDay, formatDistance, isoDay } from '../../src/time/format-day.js';
import { fixture, html, icmec, parts, texts, warningsOf } from '../support/elements.js';
import { country } from '../../src/story/country-kinds.js';
import { monthDay } from '../../src/story/day-kinds.js';
import { invalid, lineOf, problem } from '../support/problems.js';

const show = (template = html`<observance-day .story=${icmec}></observance-day>`): Promise<ObservanceDay> =>
  fixture(template);

const tell = async (
  observance: object,
  template = html`<observance-day .story=${icmec}></observance-day>`,
): Promise<ObservanceDay> => {
  const element = await show(template);
  element.story = { lang: 'en', observances: [observance as ObservanceInput] };
  await element.updateComplete;
  return element;
};

const isoToday = (): string => isoDay(dayOf(new Date()));

describe('observance-day', () => {
  it('shows the first day of a story', async () => {
    const element = await show();
    const today = dayOf(new Date());
    const day = nextDay({ date: '--05-25' }, today)!;
    expect(parts(element, 'name')).to.deep.equal(['International Missing Children’s Day']);
    expect(parts(element, 'when')).to.deep.equal(['May 25']);
    expect(parts(element, 'next')).to.deep.equal([`${formatDay(day, 'en')} · ${formatDistance(day - today, 'en')}`]);
    expect(parts(element, 'text')).to.deep.equal(['Recognised by 17 countries on four continents.']);
    expect(parts(element, 'note')).to.deep.equal(['ICMEC, Our History']);
    expect(texts(element, 'button')).to.deep.equal(['Add to calendar']);
  });

  it('says when item names no day', async () => {
    const said = await warningsOf(() => show(html`<observance-day items="nothing" .story=${icmec}></observance-day>`));
    expect(said).to.deep.equal([
      lineOf(
        'observance-day',
        problem('', 'noItem', { what: 'observance', id: 'nothing', ids: icmec.observances.map(({ id }) => id!) }),
      ),
    ]);
  });

  it('reads its HTML children', async () => {
    const element = await show(html`<observance-day>
      <h3>International Missing Children’s Day</h3>
      <time datetime="--05-25">25 May</time>
      <p>For those who are missing, and those who wait.</p>
    </observance-day>`);
    expect(parts(element, 'name')).to.deep.equal(['International Missing Children’s Day']);
    expect(parts(element, 'when')).to.deep.equal(['25 May']);
    expect(parts(element, 'text')).to.deep.equal(['For those who are missing, and those who wait.']);
  });

  it('takes words beside the date for the name', async () => {
    const element = await show(
      html`<observance-day><time datetime="--05-25">25 May</time> Missing Children’s Day</observance-day>`,
    );
    expect(parts(element, 'name')).to.deep.equal(['Missing Children’s Day']);
  });

  it('shows its children as they are where they hold no day', async () => {
    const element = await show(html`<observance-day><p>No day</p></observance-day>`);
    expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
  });

  it('says that it is today, and marks it', async () => {
    const element = await tell({ name: 'A day', date: `-${isoToday().slice(4)}` });
    expect(texts(element, '.today')).to.deep.equal(['today']);
  });

  it('shows a rule in words, and the day that it comes to next', async () => {
    const element = await tell({ name: 'A day', rule: 'second Sunday in May' });
    expect(parts(element, 'when')).to.deep.equal(['second Sunday in May']);
    expect(parts(element, 'next')[0]).to.match(/^Sunday, May \d+, \d{4} · /);
  });

  it('shows the next of a list of days, and no button where all have gone by', async () => {
    const element = await tell({ name: 'A day', dates: ['1998-05-25', '1999-05-25'] });
    expect(parts(element, 'when')).to.deep.equal(['Tuesday, May 25, 1999']);
    expect(parts(element, 'next')[0]).to.match(/days ago$/);
    expect(texts(element, 'button')).to.deep.equal([]);
  });

  it('shows since when and where it is observed, and the countries that are named', async () => {
    const element = await tell({
      name: 'A day',
      date: '--05-25',
      since: '1983',
      observedBy: { count: 17, countries: ['BEL', 'mt', 'FJ'] },
      source: { name: 'Report', url: 'https://example.org/' },
    });
    expect(parts(element, 'where')).to.deep.equal(['Observed in 17 countries']);
    expect(texts(element, 'dt')).to.deep.equal(['Europe', 'Oceania']);
    expect(texts(element, 'dd')).to.deep.equal(['BelgiumMalta', 'Fiji']);
    expect(parts(element, 'note')).to.deep.equal(['from 1983 · Report']);
  });

  it('reports a country that there is not', async () => {
    const said = await warningsOf(() =>
      tell({ name: 'A day', date: '--05-25', observedBy: { countries: ['BE', 'XX'] } }),
    );
    expect(said).to.deep.equal([
      lineOf('observance-day', invalid('observances[0].observedBy.countries[1]', country, '"XX"')),
    ]);
  });

  it('reports a day that says nowhere when it is', async () => {
    const said = await warningsOf(() => tell({ name: 'A day', dates: [] }));
    expect(said).to.deep.equal([
      lineOf(
        'observance-day',
        problem('observances[0].date', 'missing', { field: 'date', expected: monthDay.expected }),
      ),
    ]);
  });

  it('has a heading of the level asked for', async () => {
    const element = await show(html`<observance-day heading-level="2" .story=${icmec}></observance-day>`);
    expect(texts(element, 'h2')).to.deep.equal(['International Missing Children’s Day']);
  });

  it('saves a calendar file that is made in the page', async () => {
    const element = await show();
    const { createObjectURL } = URL;
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (file = blob));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    try {
      element.shadowRoot!.querySelector('button')!.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.equal('missing-childrens-day.ics');
    expect(file!.type).to.equal('text/calendar;charset=utf-8');
    const text = await file!.text();
    expect(text).to.contain('\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:International Missing Children’s Day\r\n');
  });

  it('links to other calendars only where it is asked to', async () => {
    expect(texts(await show(), '[part="calendar"] a')).to.deep.equal([]);
    const element = await show(html`<observance-day calendars="outlook google else" .story=${icmec}></observance-day>`);
    expect(texts(element, '[part="calendar"] a')).to.deep.equal(['Outlook', 'Google Calendar']);
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="calendar"] a')!.host).to.equal(
      'outlook.live.com',
    );
  });

  it('follows the language of the page', async () => {
    const element = await show(html`<observance-day lang="fr" .story=${icmec}></observance-day>`);
    expect(parts(element, 'when')).to.deep.equal(['25 mai']);
    expect(parts(element, 'next')[0]).to.match(/ mai \d{4} · (dans \d+ jours|demain|aujourd’hui)$/);
  });
});
