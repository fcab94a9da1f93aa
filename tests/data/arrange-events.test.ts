import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { arrangeEvents, groupEvents, type Grouping } from '../../src/story/arrange-events.js';
import type { Era, StoryEvent } from '../../src/model/model.js';
import { canonicalEdtf } from '../../src/time/edtf.js';
import { stories } from '../support/arbitrary-story.js';

/** Events with these dates; an undated one has a letter as its title. */
const of = (...dates: readonly string[]): StoryEvent[] =>
  dates.map((date) => (/^[a-z]$/.test(date) ? { title: date } : { date, title: date }));

const titles = (events: readonly StoryEvent[], newestFirst = false): unknown[] =>
  arrangeEvents(events, newestFirst).map(({ event }) => event.title);

const names = (events: readonly StoryEvent[], lang?: string): string[] =>
  arrangeEvents(events, false, lang).map(({ name }) => name);

const groups = (by: Grouping, events: readonly StoryEvent[], eras: readonly Era[] = []): unknown[] =>
  groupEvents(arrangeEvents(events, false), by, eras).map(({ date, era, events: placed }) => [
    era?.title ?? (date && canonicalEdtf(date)),
    ...placed.map(({ event }) => event.title),
  ]);

describe('Events in order', () => {
  it('go by their dates', () => {
    expect(titles(of('1999-04', '1996', '1998~'))).to.deep.equal(['1996', '1998~', '1999-04']);
  });

  it('keep the order of the file where they begin on the same day', () => {
    expect(titles(of('1999-01-01', '1999', '1999-01', '199X'))).to.deep.equal([
      '199X',
      '1999-01-01',
      '1999',
      '1999-01',
    ]);
  });

  it('keep the order of the file for the same date', () => {
    const events = [{ date: '1999', title: 'b' }, { date: '1999', title: 'a' }]; // prettier-ignore
    expect(titles(events)).to.deep.equal(['b', 'a']);
  });

  it('have an undated one behind the one that it follows in the file', () => {
    expect(titles(of('1999', 'a', 'b', '1996', 'c'))).to.deep.equal(['1996', 'c', '1999', 'a', 'b']);
  });

  it('have undated ones first that come first in the file', () => {
    expect(titles(of('a', 'b', '1996'))).to.deep.equal(['a', 'b', '1996']);
  });

  it('are the same from the end where the newest is first', () => {
    expect(titles(of('1999', 'a', '1996'), true)).to.deep.equal(['a', '1999', '1996']);
  });

  it('treat a date that cannot be read as none', () => {
    const events = [{ date: '1999', title: 'a' }, { date: 'May', title: 'b' }, { date: '1996', title: 'c' }]; // prettier-ignore
    expect(titles(events)).to.deep.equal(['c', 'a', 'b']);
  });

  it('are all there, each once and with a name of its own', () => {
    fc.assert(
      fc.property(stories, fc.boolean(), ({ events }, newestFirst) => {
        const placed = arrangeEvents(Object.freeze([...events]), newestFirst);
        expect(new Set(placed.map(({ event }) => event)).size).to.equal(new Set(events).size);
        expect(placed.length).to.equal(events.length);
        expect(new Set(placed.map(({ name }) => name)).size).to.equal(events.length);
      }),
    );
  });
});

describe('The name of an event', () => {
  it('is its id', () => expect(names([{ id: 'gamma', title: 'Opening' }])).to.deep.equal(['gamma']));

  it('is its title in small letters and hyphens', () => {
    expect(names([{ title: 'The <em>Centre</em> opens, at last!' }])).to.deep.equal(['the-centre-opens-at-last']);
  });

  it('keeps the letters of any script', () => {
    expect(names([{ title: '\u041e\u0442\u043a\u0440\u044b\u0442\u0438\u0435 1999' }])).to.deep.equal([
      '\u043e\u0442\u043a\u0440\u044b\u0442\u0438\u0435-1999',
    ]);
  });

  it('is of the title in the language of the story', () => {
    expect(names([{ title: { en: 'Opening', fr: 'Ouverture' } }], 'fr')).to.deep.equal(['ouverture']);
  });

  it('is counted where it is taken', () => {
    expect(names(of('a', 'a', 'a'))).to.deep.equal(['a', 'a-2', 'a-3']);
  });

  it('is a word where the title has no letter', () => expect(names([{ title: '!' }])).to.deep.equal(['event']));
});

describe('Events in groups', () => {
  it('are one group where none are asked for', () => {
    expect(groups('none', of('1996', '1999'))).to.deep.equal([[undefined, '1996', '1999']]);
  });

  it('are together by year', () => {
    expect(groups('year', of('1999-04', '1999-04-01', '1996'))).to.deep.equal([
      ['1996', '1996'],
      ['1999', '1999-04', '1999-04-01'],
    ]);
  });

  it('are together by decade', () => {
    expect(groups('decade', of('1996', '1999', '2000', '2010'))).to.deep.equal([
      ['199X', '1996', '1999'],
      ['200X', '2000'],
      ['201X', '2010'],
    ]);
  });

  it('keep an undated one with the one before it', () => {
    expect(groups('decade', of('1996', 'a', '2000'))).to.deep.equal([['199X', '1996', 'a'], ['200X', '2000']]); // prettier-ignore
  });

  const eras: Era[] = [{ id: 'first', title: 'Beginnings', date: '1996/1998' }, { id: 'then', title: 'Growth', date: '1999/..' }]; // prettier-ignore

  it('are together by the era that their date falls into', () => {
    expect(groups('era', of('1990', '1997', '1998', '1999', '2020'), eras)).to.deep.equal([
      [undefined, '1990'],
      ['Beginnings', '1997', '1998'],
      ['Growth', '1999', '2020'],
    ]);
  });

  it('are in the era that they name rather', () => {
    expect(groups('era', [{ date: '1997', title: 'a', era: 'then' }], eras)).to.deep.equal([['Growth', 'a']]);
  });

  it('are all there, in the same order', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom<Grouping>('none', 'year', 'decade', 'era'), ({ events, eras: all }, by) => {
        const placed = arrangeEvents(events, false);
        expect(groupEvents(placed, by, all).flatMap((group) => group.events)).to.deep.equal(placed);
      }),
    );
  });
});
