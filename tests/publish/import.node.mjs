import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command, temporaryFolder } from '../support/command.mjs';
import { kinds, messageOf } from '../support/messages.mjs';

const dateRead = (text, as) =>
  messageOf({ code: 'readAs', params: { kind: 'date', text, as, expected: kinds.date.expected } });

describe('The command import', () => {
  it('writes the story to the standard output, and its report beside it', async () => {
    const { code, stdout, stderr } = await command(['import', 'tests/fixtures/import/no-header.tsv']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      schemaVersion: 1,
      events: [
        { id: 'the-hall', date: '1946-03-05', title: 'The hall' },
        { id: 'a-garden', date: '195X', title: 'A garden' },
      ],
    });
    assert.equal(
      stderr,
      [
        'tests/fixtures/import/no-header.tsv: spreadsheet',
        '  column "column 1": date (guessed from its content)',
        '  column "column 2": title (guessed from its content)',
        `  repaired      row 1, column 1: ${dateRead('5 March 1946', '1946-03-05')}`,
        `  repaired      row 2, column 1: ${dateRead('1950s', '195X')}`,
        '4 cells: 4 read, 0 left out',
        '2 events; 2 repaired, 0 kept as text, 0 left out',
        '',
      ].join('\n'),
    );
  });

  it('says nothing but the story where it is to be quiet', async () => {
    const { stdout, stderr } = await command(['import', 'tests/fixtures/import/no-header.tsv', '-q', '--lang', 'fr']);
    assert.deepEqual([stderr, JSON.parse(stdout).lang], ['', 'fr']);
  });

  it('writes a file that the command check finds nothing wrong with', async (test) => {
    const out = join(await temporaryFolder(test), 'story.json');
    const { code, stdout } = await command(['import', 'tests/fixtures/import/timelinejs-3.json', '--out', out]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.deepEqual(await command(['check', out]), {
      code: 0,
      stdout: `${out}: 25 events, 2 eras; 0 problems\n`,
      stderr: '',
    });
  });

  it('never writes over the file that it reads', async (test) => {
    const file = join(await temporaryFolder(test), 'events.csv');
    await writeFile(file, 'date,title\n1999,A\n');
    const { code, stderr } = await command(['import', file, '--out', file]);
    assert.equal(code, 1);
    assert.match(stderr, /--out .*events\.csv: is the input file\n {2}Use another name\n$/);
    assert.equal(await readFile(file, 'utf8'), 'date,title\n1999,A\n');
  });

  const refused = [
    ['prose', 'It was a dark night, and nothing was written down.\nNo, nothing, at all.\n', 'has no content that can be imported'],
    ['an empty file', '', 'has no content that can be imported'],
    ['JSON that is no story', '{"name": "x"}', 'has no content that can be imported'],
    ['a page without a story', '<!doctype html><p>Hello', 'has no content that can be imported'],
  ]; // prettier-ignore
  for (const [what, text, message] of refused)
    it(`exits with 1 where nothing can be read: ${what}`, async (test) => {
      const file = join(await temporaryFolder(test), 'file');
      await writeFile(file, text);
      const { code, stdout } = await command(['import', file, '--json']);
      assert.equal(code, 1);
      assert.equal(JSON.parse(stdout).error.message, message);
    });

  it('says where JSON is broken', async (test) => {
    const file = join(await temporaryFolder(test), 'file.json');
    await writeFile(file, '{"events": [');
    const { code, stderr } = await command(['import', file]);
    assert.equal(code, 1);
    assert.match(stderr, /is not valid JSON \(.+\)\n {2}Use a JSON validator to find the error\n$/);
  });

  it('reads the widgets of a page, in its language', async (test) => {
    const file = join(await temporaryFolder(test), 'page.html');
    await writeFile(
      file,
      `<!doctype html><html lang="fr"><body><h1>Page</h1>
       <history-timeline><ol><li><time datetime="1999-04">avril 1999</time><h3>Ouverture</h3><p>\u00c0 midi.</p></li></ol></history-timeline>
       <div data-history-widget="milestone-counter"><data value="5">5</data> bureaux</div>
       <quote-card><blockquote><p>Oui.</p></blockquote></quote-card>`,
    );
    const { stdout } = await command(['import', file, '-q']);
    assert.deepEqual(JSON.parse(stdout), {
      schemaVersion: 1,
      lang: 'fr',
      events: [{ id: 'ouverture', date: '1999-04', title: 'Ouverture', text: '\u00c0 midi.' }],
      milestones: [{ id: 'bureaux', value: 5, label: 'bureaux' }],
      quotes: [{ id: 'oui', text: 'Oui.' }],
    });
  });

  it('leaves closed what a page has closed', async (test) => {
    const file = join(await temporaryFolder(test), 'page.html');
    await writeFile(
      file,
      '<!doctype html><html lang="en"><history-timeline><ol data-sensitive="collapsed"><li><h3>One</h3></li></ol></history-timeline>',
    );
    const { stdout } = await command(['import', file, '-q']);
    assert.equal(JSON.parse(stdout).sensitive, 'collapsed');
  });

  it('takes the format that it is told', async () => {
    const file = 'tests/fixtures/import/timelinejs-1.csv';
    const { stdout } = await command(['import', file, '--from', 'csv', '--json']);
    assert.equal(JSON.parse(stdout).format, 'spreadsheet');
    const { code } = await command(['import', 'tests/fixtures/import/free.csv', '--from', 'timelinejs', '-q']);
    assert.equal(code, 1);
  });

  it('reads four thousand rows, a millennium apart, in order', async (test) => {
    const file = join(await temporaryFolder(test), 'people.csv');
    const rows = Array.from({ length: 4000 }, (_, index) => `${index - 2000},Person ${index}`);
    await writeFile(file, ['Year,Name', ...rows].join('\n'));
    const { code, stdout } = await command(['import', file, '--json']);
    const { story, notes } = JSON.parse(stdout);
    assert.deepEqual([code, story.events.length], [0, 4000]);
    assert.deepEqual([story.events[0].date, story.events[3999].date], ['-1999', '1999']);
    assert.deepEqual(
      notes.filter(({ outcome }) => outcome !== 'repaired'),
      [],
    );
  });
});
