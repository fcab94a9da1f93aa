import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CoverageMap } from '../../src/elements/coverage-map.js';
import { mapBox, placeOf } from '../../src/map/dot-map.js';
import { fixture, html, icmec, parts, texts, waitUntil, warningsOf } from '../support/elements.js';
import { country } from '../../src/story/country-kinds.js';
import { invalid, lineOf, problem } from '../support/problems.js';

const show = (template = html`<coverage-map .story=${icmec}></coverage-map>`): Promise<CoverageMap> =>
  fixture(template);

const tell = (...coverage: object[]): Promise<CoverageMap> => {
  const items = coverage.map((item, index) => ({ id: 'abcde'[index]!, ...item }));
  return show(
    html`<coverage-map items=${items.map(({ id }) => id).join(' ')} .story=${{ lang: 'en', coverage: items }}></coverage-map>`,
  );
};

const members = { label: 'members', count: 3, total: 195, countries: ['BE', 'MLT', 'FJ'] };

const option = (element: Element, code: string): SVGElement =>
  element.shadowRoot!.querySelector<SVGElement>(`[data-code="${code}"]`)!;

const focused = (element: Element): string | null | undefined =>
  element.shadowRoot!.activeElement?.getAttribute('data-code');

/** Moves the pointer to a distance in pixels from a country's dot. */
const point = async (element: CoverageMap, code: string, aside = 0): Promise<string | undefined> => {
  const map = element.shadowRoot!.querySelector('.map')!;
  const box = map.querySelector('svg')!.getBoundingClientRect();
  const [x, y] = placeOf(code);
  const cell = box.width / mapBox.width;
  map.dispatchEvent(
    new PointerEvent('pointermove', {
      clientX: box.left + x * cell + aside,
      clientY: box.top + y * cell,
      bubbles: true,
    }),
  );
  await element.updateComplete;
  return parts(element, 'pointed')[0];
};

describe('coverage-map', () => {
  it('shows the count of a story as text and as a share, and draws no map', async () => {
    const element = await show();
    expect(parts(element, 'value')).to.deep.equal(['127 of 195']);
    expect(parts(element, 'label')).to.deep.equal([
      'countries with new or refined laws against child sexual abuse material',
    ]);
    expect(parts(element, 'note')).to.deep.equal(['Date not stated · ICMEC, Our History']);
    expect(element.shadowRoot!.querySelector('.map')).to.equal(null);
    const dots = (name: string) =>
      element.shadowRoot!.querySelector(`.waffle .${name}`)!.getAttribute('d')!.split('M').length - 1;
    expect([dots('mark0'), dots('land')]).to.deep.equal([127, 68]);
  });

  it('shows the class that item names, and several that items names', async () => {
    expect(
      parts(await show(html`<coverage-map items="network" .story=${icmec}></coverage-map>`), 'value'),
    ).to.deep.equal(['25 of 195']);
    const element = await show(html`<coverage-map items="observance laws" .story=${icmec}></coverage-map>`);
    expect(parts(element, 'value')).to.deep.equal(['17 of 195', '127 of 195']);
  });

  it('says when item names no class', async () => {
    const said = await warningsOf(() => show(html`<coverage-map items="laws nothing" .story=${icmec}></coverage-map>`));
    expect(said).to.deep.equal([
      lineOf(
        'coverage-map',
        problem('', 'noItem', { what: 'coverage item', id: 'nothing', ids: icmec.coverage.map(({ id }) => id!) }),
      ),
    ]);
  });

  it('says how exact the count is', async () => {
    expect(parts(await tell({ label: 'countries', count: 40, qualifier: 'over' }), 'value')).to.deep.equal(['over 40']);
  });

  it('reads its HTML children', async () => {
    const element = await show(html`<coverage-map>
      <data value="3">3</data> of <data value="195">195</data> countries are members
      <ul>
        <li data-country="BE">Belgium</li>
        <li data-country="MT">Malta</li>
        <li data-country="FJ">Fiji</li>
      </ul>
      <cite>Report</cite>
    </coverage-map>`);
    expect(parts(element, 'value')).to.deep.equal(['3 of 195']);
    expect(parts(element, 'label')).to.deep.equal(['countries are members']);
    expect(parts(element, 'note')).to.deep.equal(['Date not stated · Report']);
    expect(texts(element, 'dd')).to.deep.equal(['BelgiumMalta', 'Fiji']);
  });

  it('counts the countries of a list that has no number', async () => {
    const element = await show(
      html`<coverage-map><ul><li data-country="BE">Belgium</li><li data-country="MT">Malta</li></ul></coverage-map>`,
    );
    expect(parts(element, 'value')).to.deep.equal(['2']);
    expect(parts(element, 'label')).to.deep.equal(['countries']);
  });

  it('lists the countries by continent, in the language of the page', async () => {
    const element = await tell(members);
    expect(texts(element, 'dt')).to.deep.equal(['Europe', 'Oceania']);
    element.lang = 'fr';
    await waitUntil(() => texts(element, 'dd').join() === 'BelgiqueMalte,Fidji');
  });

  it('says how many are named where that is not the count', async () => {
    expect(parts(await tell({ ...members, count: 25 }), 'note')).to.deep.equal([
      'Date not stated · Countries named: 3',
    ]);
  });

  it('marks the named countries and no other', async () => {
    const element = await tell(members);
    const marked = [...element.shadowRoot!.querySelectorAll('[data-code]')].filter((country) =>
      country.querySelector('[class^="mark"]'),
    );
    expect(marked.map((country) => country.getAttribute('data-code'))).to.have.members(['BE', 'MT', 'FJ']);
  });

  it('has a place for every state, and for another area that is named', async () => {
    const count = (element: CoverageMap) => element.shadowRoot!.querySelectorAll('[role="option"]').length;
    expect(count(await tell(members))).to.equal(195);
    expect(count(await tell({ ...members, countries: ['BE', 'GL'] }))).to.equal(196);
  });

  it('reports a code that no country has by its path', async () => {
    const said = await warningsOf(() => tell({ ...members, countries: ['BE', 'UK'] }));
    expect(said).to.deep.equal([lineOf('coverage-map', invalid('coverage[0].countries[1]', country, '"UK"'))]);
  });

  it('shows its own note on boundaries, or that of the story', async () => {
    expect(parts(await tell(members), 'boundaries')).to.deep.equal([
      'The dots show places, not borders, and take no position on the status of any area.',
    ]);
    expect(parts(await tell({ ...members, note: 'Our own words.' }), 'boundaries')).to.deep.equal(['Our own words.']);
  });
});

describe('The classes of a coverage-map', () => {
  const laws = { name: 'Laws', label: 'countries with laws', count: 2, countries: ['MT', 'AU'] };
  const named = { ...members, name: 'Members' };

  it('have marks of different shapes, in the map, the legend and the list', async () => {
    const element = await tell(named, laws);
    const shapes = (selector: string) =>
      [...element.shadowRoot!.querySelectorAll(`${selector} path`)].map((path) => path.getAttribute('class'));
    expect(shapes('[data-code="MT"]')).to.deep.equal(['mark0', 'mark1']);
    expect(shapes('[data-code="AU"]')).to.deep.equal(['mark1']);
    expect(shapes('[data-code="FR"]')).to.deep.equal(['land']);
    expect(shapes('[part="name"]')).to.deep.equal(['mark0', 'mark1']);
    expect(shapes('li')).to.deep.equal(['mark0', 'mark0', 'mark1', 'mark1', 'mark0']);
    const [first, second] = [0, 1].map((at) =>
      element.shadowRoot!.querySelectorAll('[part="name"] path')[at]!.getAttribute('d'),
    );
    expect(first).not.to.equal(second);
  });

  it('are told of each country in the list', async () => {
    expect(texts(await tell(named, laws), 'li')).to.deep.equal([
      'Members: Belgium',
      'Members: Laws: Malta',
      'Laws: Australia',
      'Members: Fiji',
    ]);
  });

  it('show a share beside the map where they name no country', async () => {
    const element = await tell(named, { label: 'others', count: 5, total: 195 });
    expect(element.shadowRoot!.querySelectorAll('.waffle')).to.have.length(1);
    expect(element.shadowRoot!.querySelectorAll('.map')).to.have.length(1);
  });

  it('are at most four, and more are said to be too many', async () => {
    const said = await warningsOf(() => tell(members, members, members, members, members));
    expect(said).to.deep.equal([
      lineOf(
        'coverage-map',
        problem('', 'invalid', { kind: 'items', found: '"a b c d e"', expected: 'at most 4 on one map' }),
      ),
    ]);
  });
});

describe('The map of a coverage-map', () => {
  it('tells the country that is pointed at, and what is said of it', async () => {
    const element = await tell(members);
    expect(await point(element, 'BE')).to.equal('Belgium – members');
    expect(await point(element, 'CN')).to.equal('China – not named');
  });

  it('takes a pointer that is 11 pixels beside a dot for one on it', async () => {
    expect(await point(await tell(members), 'FJ', 11)).to.equal('Fiji – members');
  });

  it('takes a pointer beside a named country for that, rather than for its neighbour', async () => {
    expect(await point(await tell({ ...members, countries: ['LU'] }), 'BE')).to.equal('Luxembourg – members');
  });

  it('takes no country where there is none', async () => {
    const element = await tell(members);
    await point(element, 'BE');
    expect(await point(element, 'FJ', -40)).to.equal('');
  });

  it('has one country in the tab order, the first of the list', async () => {
    const element = await tell(members);
    const stops = [...element.shadowRoot!.querySelectorAll('[tabindex="0"]')];
    expect(stops.map((stop) => stop.getAttribute('data-code'))).to.deep.equal(['BE']);
  });

  it('moves by the arrow keys to the nearest country in that direction', async () => {
    const element = await tell(members);
    option(element, 'BE').focus();
    const seen: (string | null | undefined)[] = [];
    for (const press of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) {
      await sendKeys({ press });
      seen.push(focused(element));
    }
    expect(seen[0]).not.to.equal('BE');
    expect(seen.slice(-2)).to.deep.equal(['FJ', 'BE']);
    await element.updateComplete;
    expect(parts(element, 'pointed')).to.deep.equal(['Belgium – members']);
    expect(option(element, 'BE').getAttribute('tabindex')).to.equal('0');
    expect(option(element, 'BE').getAttribute('aria-selected')).to.equal('true');
  });

  it('reaches Malta, Singapore and Bahrain by the focus', async () => {
    const element = await tell(members);
    for (const code of ['MT', 'SG', 'BH', 'TV', 'VA']) {
      option(element, code).focus();
      expect(focused(element)).to.equal(code);
    }
  });

  it('keeps the keys that are not its own', async () => {
    const element = await tell(members);
    option(element, 'BE').focus();
    const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
    option(element, 'BE').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('says of each country its name and its classes', async () => {
    const element = await tell(members);
    expect(option(element, 'MT').getAttribute('aria-label')).to.equal('Malta – members');
    expect(option(element, 'SG').getAttribute('aria-label')).to.equal('Singapore – not named');
  });

  it('is not mirrored from right to left', async () => {
    const element = await tell(members);
    element.dir = 'rtl';
    const x = (code: string) => option(element, code).getBoundingClientRect().left;
    expect(x('FJ')).to.be.greaterThan(x('BE'));
  });
});
