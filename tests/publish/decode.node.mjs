import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';
import { command, temporaryFolder } from '../support/command.mjs';
import { messageOf } from '../support/messages.mjs';

const otherEncoding = (encoding) => messageOf({ code: 'otherEncoding', params: { encoding } });

const { decode } = await loadSource('publisher/src/import/decode.ts');

/** Encodes a text in a one- or two-byte encoding, with the help of `TextDecoder`. */
function encoded(text, label) {
  const bytes = new Map();
  for (let first = 0; first < 256; first++) {
    const character = new TextDecoder(label).decode(Uint8Array.of(first));
    if (!bytes.has(character)) bytes.set(character, [first]);
  }
  if (/shift|euc|gb/.test(label))
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) {
        const character = new TextDecoder(label).decode(Uint8Array.of(first, second));
        if (!bytes.has(character)) bytes.set(character, [first, second]);
      }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character)));
}

/** UTF-16, little- or big-endian. */
const wide = (text, isLittle) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('A text that is not in UTF-8', () => {
  const texts = [
    ['windows-1252', 'Windows-1252', 'Jos\u00e9;\u00c0 No\u00ebl;Stra\u00dfe;S\u00e3o Paulo;\u00c5lesund'],
    ['macintosh', 'Mac Roman', 'Jos\u00e9;Ouverture \u00e0 l\u2019\u00e9t\u00e9;Gr\u00e8ve;Gr\u00fcndung'],
    ['windows-1250', 'Windows-1250', '\u0141\u00f3d\u017a;za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144'],
    ['windows-1250', 'Windows-1250', 'p\u0159\u00ed\u0161t\u00ed k\u016f\u0148;\u010cesk\u00e1 \u0161kola'],
    ['windows-1251', 'Windows-1251', '\u0413\u043e\u0434;\u041e\u0442\u043a\u0440\u044b\u0442\u0438\u0435 \u043a\u043e\u043d\u0442\u043e\u0440\u044b'],
    ['windows-1253', 'Windows-1253', '\u0388\u03c4\u03bf\u03c2;\u0391\u03bd\u03bf\u03af\u03b3\u03b5\u03b9 \u03c4\u03bf \u03bb\u03b9\u03bc\u03ac\u03bd\u03b9'],
    ['shift_jis', 'Shift-JIS', '\u5e74,\u51fa\u6765\u4e8b\n1971,\u30b9\u30c8\u30e9\u30a4\u30ad'],
    ['gb18030', 'GB18030', '\u5e74\u4efd,\u4e8b\u4ef6\n1964,\u529e\u516c\u5ba4\u5f00\u653e'],
    ['euc-kr', 'EUC-KR', '\uc5f0\ub3c4,\uc0ac\uac74\n1964,\uc0ac\ubb34\uc2e4 \uac1c\uc18c'],
  ]; // prettier-ignore
  for (const [label, name, text] of texts)
    it(`is read as it was written, and messages: ${name}, ${text.slice(0, 12)}`, () => {
      const bytes = label === 'windows-1252' ? new Uint8Array(Buffer.from(text, 'latin1')) : encoded(text, label);
      assert.deepEqual(decode(bytes), {
        text,
        messages: [{ code: 'otherEncoding', params: { encoding: name } }],
      });
    }); // prettier-ignore

  it('has the marks of Windows-1252', () => {
    assert.equal(decode(Uint8Array.of(0x93, 0x4a, 0x6f, 0x73, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80)).text, '\u201cJos\u00e9\u201d \u2013 \u20ac');
  }); // prettier-ignore

  const wides = [
    'Date,Title\n1964,Jos\u00e9\n',
    '\u5e74\u4efd,\u4e8b\u4ef6\n1964,\u529e\u516c\u5ba4\u5f00\u653e',
    '\u0413\u043e\u0434,\u0414\u0430\n1964,A',
  ];
  for (const text of wides)
    for (const isLittle of [true, false])
      it(`is UTF-16, with a byte-order mark or without: ${text.slice(0, 5)}, ${isLittle ? 'LE' : 'BE'}`, () => {
        for (const mark of ['', '\ufeff'])
          assert.deepEqual(decode(wide(mark + text, isLittle)), {
            text,
            messages: [{ code: 'otherEncoding', params: { encoding: `UTF-16${isLittle ? 'LE' : 'BE'}` } }],
          });
      }); // prettier-ignore

  it('is UTF-8 where most of it is, and the line of the rest is said', () => {
    const bytes = Buffer.concat([Buffer.from('Date,Title\n1964,Zo\u00eb\n1965,Jos'), Buffer.of(0xe9, 0x0a)]);
    assert.deepEqual(decode(bytes), {
      text: 'Date,Title\n1964,Zo\u00eb\n1965,Jos\u00e9\n',
      messages: [{ code: 'mixedEncoding', params: { count: 1, line: 3 } }],
    });
  });
});

describe('A text in UTF-8', () => {
  it('is read without a word, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\ufeff]/g, '')), (text) => {
        assert.deepEqual(decode(new TextEncoder().encode(text)), { text, messages: [] });
      }),
      { numRuns: 1000 },
    ); // prettier-ignore
  });

  it('may hold a NUL', () => assert.deepEqual(decode(Buffer.from('a\0b,c')), { text: 'a\0b,c', messages: [] }));

  it('loses its byte-order marks, and says so of those within it', () => {
    assert.deepEqual(decode(Buffer.from('\ufeffa,b\n1,2\n')), { text: 'a,b\n1,2\n', messages: [] });
    assert.deepEqual(decode(Buffer.from('\ufeffa,b\n1,2\n\ufeffa,b\n')), {
      text: 'a,b\n1,2\na,b\n',
      messages: [{ code: 'innerMark', params: {} }],
    });
  });
});

describe('A command that reads a story', () => {
  const json = (title) => JSON.stringify({ lang: 'fr', title, events: [{ date: '1964', title }] });
  const files = [
    ['story.json', Buffer.from(json('Jos\u00e9'), 'latin1'), 'Windows-1252'],
    ['story.csv', Buffer.from('kind,date,title\nevent,1964,Jos\u00e9\n', 'latin1'), 'Windows-1252'],
    ['story.csv', Buffer.from('\ufeffkind,date,title\nevent,1964,Jos\u00e9\n', 'utf16le'), 'UTF-16LE'],
    ['story.json', Buffer.from(encoded(json('Jos\u00e9 a gagn\u00e9'), 'macintosh')), 'Mac Roman'],
  ];
  for (const [name, bytes, encoding] of files)
    it(`reads ${encoding}, and says so: ${name}`, async (test) => {
      const folder = await temporaryFolder(test);
      const file = join(folder, name);
      await writeFile(file, bytes);
      const checked = await command(['check', file]);
      assert.equal(checked.code, 0);
      assert.ok(checked.stderr.includes(`: ${otherEncoding(encoding)}`), checked.stderr);
      const exported = await command(['export', file, '--to', 'json']);
      assert.ok(exported.stderr.includes(`: ${otherEncoding(encoding)}`), exported.stderr);
      assert.match(JSON.parse(exported.stdout).events[0].title, /^Jos\u00e9/);
      const imported = await command(['import', file, '--json']);
      assert.match(JSON.parse(imported.stdout).story.events[0].title, /^Jos\u00e9/);
      assert.match(JSON.parse((await command(['check', file, '--json'])).stdout).encoding, new RegExp(encoding));
    });

  it('publishes what it has read', async (test) => {
    const folder = await temporaryFolder(test);
    const [file, out] = [join(folder, 'story.json'), join(folder, 'site')];
    await writeFile(file, Buffer.from(json('Jos\u00e9'), 'latin1'));
    const { code, stderr } = await command(['publish', file, '--out', out, '--base-url', 'https://example.org/']);
    assert.equal(code, 0, stderr);
    assert.ok(stderr.includes(`: ${otherEncoding('Windows-1252')}`), stderr);
    const [, published] = /("events"[^]*)/.exec(await readFile(join(out, 'story.json'), 'utf8'));
    assert.match(published, /Jos\u00e9/);
  });
});
