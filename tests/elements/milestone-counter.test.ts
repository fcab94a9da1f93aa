import { expect } from '@open-wc/testing';
import type { MilestoneCounter } from '../../src/elements/milestone-counter.js';
import { fixture, html, icmec, parts, texts, waitUntil, warningsOf } from '../support/elements.js';
import { lineOf, problem } from '../support/problems.js';

const show = (template = html`<milestone-counter .story=${icmec}></milestone-counter>`): Promise<MilestoneCounter> =>
  fixture(template);

const number = (element: Element): string => texts(element, '.number > :first-child')[0]!;

describe('milestone-counter', () => {
  it('shows the first figure of a story', async () => {
    const element = await show();
    expect(parts(element, 'value')[0]).to.equal('over 10,500');
    expect(parts(element, 'label')).to.deep.equal([
      'law enforcement officers trained since the organisation opened its doors',
    ]);
    expect(parts(element, 'note')).to.deep.equal(['Date not stated · ICMEC, Our History']);
  });

  it('shows the figure that item names', async () => {
    expect(
      parts(await show(html`<milestone-counter items="laws" .story=${icmec}></milestone-counter>`), 'value')[0],
    ).to.equal('127');
  });

  it('shows the figures that items names, in that order, as one list', async () => {
    const element = await show(
      html`<milestone-counter no-animation items="laws white-march" .story=${icmec}></milestone-counter>`,
    );
    expect(parts(element, 'value')).to.deep.equal(['127', 'over 300,000']);
    expect(texts(element, 'ul[role=list] > li')).to.have.length(2);
    expect(element.shadowRoot!.querySelectorAll('ul')).to.have.length(1);
  });

  it('has one to four columns of figures, by the room that there is', async () => {
    const element = await show(
      html`<milestone-counter no-animation items="officers-trained laws network-members day-recognised day-continents white-march" .story=${icmec}></milestone-counter>`,
    );
    const columns = async (width: string) => {
      element.style.inlineSize = width;
      await element.updateComplete;
      return getComputedStyle(element.shadowRoot!.querySelector('.grid')!).gridTemplateColumns.split(' ').length;
    };
    expect([
      await columns('300px'),
      await columns('500px'),
      await columns('640px'),
      await columns('2000px'),
    ]).to.deep.equal([1, 2, 3, 4]);
  });

  it('says which of several ids is none', async () => {
    const said = await warningsOf(() =>
      show(html`<milestone-counter items="laws nothing" .story=${icmec}></milestone-counter>`),
    );
    expect(said).to.deep.equal([
      lineOf(
        'milestone-counter',
        problem('', 'noItem', { what: 'milestone', id: 'nothing', ids: icmec.milestones.map(({ id }) => id!) }),
      ),
    ]);
  });

  it('reads several figures from its HTML children', async () => {
    const element = await show(html`<milestone-counter no-animation items="b a">
      <div data-id="a"><data value="1">1</data> first</div>
      <div data-id="b"><data value="2">2</data> second</div>
    </milestone-counter>`);
    expect(parts(element, 'label')).to.deep.equal(['second', 'first']);
  });

  it('counts all of several figures', async () => {
    const element = await show(html`<milestone-counter items="laws white-march" .story=${icmec}></milestone-counter>`);
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.counting').length === 2);
    expect(texts(element, '.number > :first-child')).to.deep.equal(['127', '300,000']);
  });

  it('says when item names no figure', async () => {
    const said = await warningsOf(() =>
      show(html`<milestone-counter items="nothing" .story=${icmec}></milestone-counter>`),
    );
    expect(said).to.deep.equal([
      lineOf(
        'milestone-counter',
        problem('', 'noItem', { what: 'milestone', id: 'nothing', ids: icmec.milestones.map(({ id }) => id!) }),
      ),
    ]);
  });

  it('reads its HTML children', async () => {
    const element = await show(
      html`<milestone-counter><data value="10500">over 10,500</data> law enforcement officers trained</milestone-counter>`,
    );
    expect(parts(element, 'qualifier')).to.deep.equal(['over']);
    expect(number(element)).to.equal('10,500');
    expect(parts(element, 'label')).to.deep.equal(['law enforcement officers trained']);
  });

  it('makes a figure of its attributes', async () => {
    const element = await show(
      html`<milestone-counter value="10 500" qualifier="about" unit="km" label="of coast" as-of="2020-05" source-name="Survey" source-url="https://example.org/"></milestone-counter>`,
    );
    expect(parts(element, 'value')[0]).to.equal('about 10,500 km');
    expect(parts(element, 'label')).to.deep.equal(['of coast']);
    expect(parts(element, 'note')).to.deep.equal(['as of May 2020 · Survey']);
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal('https://example.org/');
  });

  it('takes the label of a value from its text', async () => {
    expect(parts(await show(html`<milestone-counter value="4">continents</milestone-counter>`), 'label')).to.deep.equal(
      ['continents'],
    );
  });

  it('keeps the text of a value that can be read in two ways, and says so', async () => {
    const said = await warningsOf(async () => {
      const element = await show(
        html`<milestone-counter lang="en" value="10.500" label="officers"></milestone-counter>`,
      );
      expect(number(element)).to.equal('10.500');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('10500').and.to.contain('10.5');
  });

  it('reads the same value by the language of the page where that settles it', async () => {
    expect(
      number(await show(html`<milestone-counter lang="de" value="10.500" label="Beamte"></milestone-counter>`)),
    ).to.equal('10.500');
    expect(
      parts(await show(html`<milestone-counter lang="de" value="10.500" label="Beamte"></milestone-counter>`), 'value'),
    ).to.have.length(1);
    const element = await show(html`<milestone-counter lang="de" value="10.500" label="Beamte"></milestone-counter>`);
    expect(element.shadowRoot!.querySelector('data')!.value).to.equal('10500');
  });

  it('shows more digits than a double holds exactly', async () => {
    const element = await show(
      html`<milestone-counter value="12345678901234567890" label="grains"></milestone-counter>`,
    );
    expect(number(element)).to.equal('12,345,678,901,234,567,890');
  });

  it('shows a figure in short with the exact one in the line below', async () => {
    const element = await show(
      html`<milestone-counter items="white-march" notation="compact" .story=${icmec}></milestone-counter>`,
    );
    expect(number(element)).to.equal('300K');
    expect(parts(element, 'note')).to.deep.equal(['300,000 · Date not stated · ICMEC, Our History']);
  });

  it('chooses the plural form of the label by the number', async () => {
    const element = await show();
    const label = { one: 'country', other: 'countries' };
    element.story = { lang: 'en', milestones: [{ value: 1, label }] };
    await element.updateComplete;
    expect(parts(element, 'label')).to.deep.equal(['country']);
    element.story = { lang: 'en', milestones: [{ value: 2, label }] };
    await element.updateComplete;
    expect(parts(element, 'label')).to.deep.equal(['countries']);
  });

  it('draws the course of a figure, and gives it as a table for those who do not see it', async () => {
    const element = await show();
    element.story = {
      milestones: [
        {
          value: 20,
          label: 'states',
          series: [
            { date: '2000', value: 10 },
            { date: '2001', value: 20 },
          ],
        },
      ],
    };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('polyline')!.getAttribute('points')).to.equal('0,24 100,0');
    expect(texts(element, 'table tr')).to.deep.equal(['DateValue', '200010', '200120']);
  });

  it('has the whole figure as text while an overlay counts, and counts once', async () => {
    const element = await show();
    await waitUntil(() => element.shadowRoot!.querySelector('.counting'));
    expect(number(element)).to.equal('10,500');
    const overlay = element.shadowRoot!.querySelector('.motion')!;
    expect(overlay.getAttribute('aria-hidden')).to.equal('true');
    const passing = overlay.getAttribute('data-passing')!.split('\n');
    expect([passing[0], passing.at(-1), passing.length]).to.deep.equal(['0', '10,500', 25]);
    const { animationName, animationDuration, animationTimingFunction } = getComputedStyle(overlay, '::before');
    expect([animationName, animationDuration, animationTimingFunction]).to.deep.equal(['count', '1.2s', 'steps(24)']);
    await waitUntil(() => !element.shadowRoot!.querySelector('.counting'), undefined, { timeout: 8000 });
    expect(overlay.getAttribute('data-passing')).to.equal('');
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.counting')).to.equal(null);
    element.remove();
  });

  it('counts in the digits of the language, for no longer than a second and a half, and ends where the figure stands', async () => {
    const element = await show(
      html`<milestone-counter lang="fa" dir="rtl" style="--history-motion: 9s" value="-10500.5" label="L"></milestone-counter>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('.counting'));
    const overlay = element.shadowRoot!.querySelector('.motion')!;
    const last = overlay.getAttribute('data-passing')!.split('\n').at(-1);
    expect(last).to.equal(number(element));
    expect(last).to.contain('\u06f1\u06f0');
    expect(getComputedStyle(overlay, '::before').animationDuration).to.equal('1.5s');
    const [over, under] = ['.motion', '.number > bdi'].map((of) =>
      element.shadowRoot!.querySelector(of)!.getBoundingClientRect(),
    );
    expect(over!.right).to.be.closeTo(under!.right, 0.5);
    expect((over!.top + over!.bottom) / 2).to.be.closeTo((under!.top + under!.bottom) / 2, 2);
  });

  it('does not count when it is still, when the reader wants no motion, or without an observer', async () => {
    const { IntersectionObserver: original } = globalThis;
    let observed = 0;
    class Observer {
      observe(): void {
        observed++;
      }
      disconnect(): void {}
    }
    Object.assign(globalThis, { IntersectionObserver: Observer });
    try {
      await show(html`<milestone-counter no-animation .story=${icmec}></milestone-counter>`);
      expect(observed).to.equal(0);
      const { matchMedia } = globalThis;
      Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
      await show();
      Object.assign(globalThis, { matchMedia });
      expect(observed).to.equal(0);
      Object.assign(globalThis, { IntersectionObserver: undefined });
      expect(number(await show())).to.equal('10,500');
    } finally {
      Object.assign(globalThis, { IntersectionObserver: original });
    }
  });
});
