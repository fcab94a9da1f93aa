import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { loadSource } from '../../scripts/load-source.mjs';
import { command, temporaryFolder } from '../support/command.mjs';

const { writeCalendar } = await loadSource('publisher/src/export/ics.ts');
const { stories } = await loadSource('tests/support/arbitrary-story.ts');

const story = {
  lang: 'en',
  title: 'A school',
  events: [
    { id: 'first', date: '1946-03-05', title: 'First <em>class</em>', text: 'Twelve; one room,<br>no \\ stove.', tags: ['a', 'b,c'], source: { url: 'https://example.org/' } },
    { date: '1946-03', title: 'A month' },
    { date: '1998/..', title: 'Open' },
    { date: '-0043', title: 'Long before' },
    { title: 'Undated' },
  ],
  observances: [
    { name: 'A day of every year', date: '--05-25', since: '1983' },
    { name: 'Leap day', date: '--02-29' },
    { name: 'By a rule', rule: 'second Sunday in May', since: '1990' },
    { name: 'By a list', dates: ['2026-03-20', '2027-03-10'] },
  ],
}; // prettier-ignore

/** Writes the story to a file, exports it, and returns the output of the command. */
async function exported(test, to) {
  const folder = await temporaryFolder(test);
  const file = join(folder, 'story.json');
  await writeFile(file, JSON.stringify(story));
  return command(['export', file, '--to', to]);
}

const eventsOf = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('The command export', () => {
  it('writes the story of the demo so that its import is the same file', async (test) => {
    const folder = await temporaryFolder(test);
    const { stdout: original } = await command(['export', 'demo/stories/icmec.json', '--to', 'json']);
    for (const to of ['csv', 'json', 'timelinejs']) {
      const [file, back] = [join(folder, `story.${to}`), join(folder, `${to}.json`)];
      assert.equal((await command(['export', 'demo/stories/icmec.json', '--to', to, '--out', file])).code, 0);
      assert.equal((await command(['import', file, '--out', back])).code, 0);
      assert.deepEqual(JSON.parse(await readFile(back, 'utf8')), JSON.parse(original), to);
    }
  });

  it('needs to be told what to write', async () => {
    const { code, stderr } = await command(['export', 'demo/stories/icmec.json']);
    assert.deepEqual(
      [code, stderr],
      [2, 'history-widgets: --to: is missing\n  Use one of: csv, html, json, ics, timelinejs\n'],
    );
  });

  it('knows no other formats', async () => {
    const { code, stderr } = await command(['export', 'demo/stories/icmec.json', '--to', 'pdf']);
    assert.deepEqual(
      [code, stderr],
      [2, 'history-widgets: --to: Unknown value "pdf"\n  Expected one of: csv, html, json, ics, timelinejs\n'],
    );
  });

  it('writes the whole story as HTML', async (test) => {
    const { stdout } = await exported(test, 'html');
    assert.match(stdout, /^<article data-story lang="en"><h2>A school<\/h2><section data-list="events"><ol>/);
  });
});

describe('A CSV export', () => {
  it('begins with a byte-order mark, so that spreadsheets take it for UTF-8, and ends its lines as RFC 4180 does', async (test) => {
    const { stdout } = await exported(test, 'csv');
    assert.ok(stdout.startsWith('\ufeffkind,lang,title,'));
    assert.equal(stdout.split('\r\n').length, 12);
  });

  it('holds no cell that a spreadsheet would take for a formula', async (test) => {
    const folder = await temporaryFolder(test);
    const file = join(folder, 'story.json');
    const title = '=HYPERLINK("https://example.org/")';
    await writeFile(file, JSON.stringify({ events: [{ title, text: '@x' }] }));
    const { stdout } = await command(['export', file, '--to', 'csv']);
    assert.doesNotMatch(stdout, /(^|,)"?[=@]/m);
    await writeFile(join(folder, 'story.csv'), stdout);
    const back = await command(['import', join(folder, 'story.csv'), '-q']);
    assert.deepEqual(JSON.parse(back.stdout).events, [{ id: 'hyperlink-https-example-org', title, text: '@x' }]);
  });
});

describe('A TimelineJS export', () => {
  it('is a file that TimelineJS can read', async (test) => {
    const { stdout, stderr } = await exported(test, 'timelinejs');
    const { title, events } = JSON.parse(stdout);
    assert.deepEqual(title, { text: { headline: 'A school', text: '' } });
    assert.deepEqual(events[0].start_date, { year: 1946, month: 3, day: 5 });
    assert.deepEqual([events[2].start_date, events[2].display_date], [{ year: 1998 }, 'from 1998']);
    assert.deepEqual(events[3].start_date, { year: -44 });
    assert.match(stderr, /^ {2}events\[4\]: Has no date; TimelineJS does not show it\.$/m);
  });

  it('says that the scale is cosmological where years are', async (test) => {
    const file = join(await temporaryFolder(test), 'story.json');
    await writeFile(file, JSON.stringify({ events: [{ date: 'Y-13800000000', title: 'The beginning' }] }));
    const { scale, events } = JSON.parse((await command(['export', file, '--to', 'timelinejs'])).stdout);
    assert.deepEqual([scale, events[0].start_date], ['cosmological', { year: -13800000000 }]);
  });

  it('gives each era an end, without which TimelineJS draws nothing', async (test) => {
    const file = join(await temporaryFolder(test), 'story.json');
    await writeFile(
      file,
      JSON.stringify({ events: [{ date: '1999', title: 'A' }], eras: [{ title: 'B', date: '1998/..' }] }),
    );
    const { eras } = JSON.parse((await command(['export', file, '--to', 'timelinejs'])).stdout);
    assert.deepEqual(eras[0].end_date, { year: 1998 });
  });
});

describe('A calendar', () => {
  it('has dated events as days, and observances as days of every year', async (test) => {
    const { stdout, stderr } = await exported(test, 'ics');
    const events = eventsOf(stdout);
    assert.deepEqual(
      events.map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toString(),
        endDate.toString(),
        startDate.isDate,
      ]),
      [
        ['First class', '1946-03-05', '1946-03-06', true],
        ['A month', '1946-03-01', '1946-04-01', true],
        ['Open', '1998-01-01', '1999-01-01', true],
        ['A day of every year', '1983-05-25', '1983-05-26', true],
        ['Leap day', '2000-02-29', '2000-03-01', true],
        ['By a rule', '1990-05-13', '1990-05-14', true],
        ['By a list', '2026-03-20', '2026-03-21', true],
        ['By a list', '2027-03-10', '2027-03-11', true],
      ],
    );
    assert.equal(events[0].description, 'Twelve; one room,\nno \\ stove.');
    assert.deepEqual(events[0].component.getFirstProperty('categories').getValues(), ['a', 'b,c']);
    assert.equal(events[0].component.getFirstPropertyValue('url'), 'https://example.org/');
    assert.match(stderr, /events\[3\]: Calendar files support the years 1 to 9999 only; left out\./);
    assert.match(stderr, /events\[4\]: Has no date; left out\./);
  });

  it('repeats observances each year, on the last day of February where there is no 29th', async (test) => {
    const days = (event) => {
      const iterator = event.iterator();
      return [1, 2, 3].map(() => iterator.next().toString());
    };
    const [, , , yearly, leap, rule] = eventsOf((await exported(test, 'ics')).stdout);
    assert.deepEqual(days(yearly), ['1983-05-25', '1984-05-25', '1985-05-25']);
    assert.deepEqual(days(leap), ['2000-02-29', '2001-02-28', '2002-02-28']);
    assert.deepEqual(days(rule), ['1990-05-13', '1991-05-12', '1992-05-10']);
  });

  it('is one that a calendar reads, in lines of 75 octets, with an id of its own for each entry, whatever the story', () => {
    fc.assert(
      fc.property(stories, (any) => {
        const { text, skipped } = writeCalendar(any);
        const events = eventsOf(text);
        assert.equal(events.length + skipped.length, any.events.length + any.observances.length);
        assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      }),
    );
  });
});
