import { expect } from '@open-wc/testing';
import { safeUrl, telephoneUrl } from '../../src/story/safe-url.js';

const base = 'https://example.org/a/b';

describe('An address', () => {
  const cases: readonly (readonly [url: string, asLink: string | undefined, asPicture: string | undefined])[] = [
    ['https://example.com/', 'https://example.com/', 'https://example.com/'],
    ['http://example.com/', 'http://example.com/', 'http://example.com/'],
    ['c?d=1#e', 'https://example.org/a/c?d=1#e', 'https://example.org/a/c?d=1#e'],
    ['//example.com/x', 'https://example.com/x', 'https://example.com/x'],
    ['mailto:a@example.org', 'mailto:a@example.org', undefined],
    ['tel:116000', 'tel:116000', undefined],
    ['javascript:alert(1)', undefined, undefined],
    [' JavaScript:alert(1)', undefined, undefined],
    ['java\nscript:alert(1)', undefined, undefined],
    ['\u0001javascript:alert(1)', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
    ['data:image/svg+xml,x', undefined, undefined],
    ['vbscript:x', undefined, undefined],
    ['blob:https://example.org/x', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['https://', undefined, undefined],
  ];
  for (const [url, asLink, asPicture] of cases) {
    it(`${JSON.stringify(url)} is ${asLink ?? 'nothing'} as a link`, () => {
      expect(safeUrl(url, base, true)).to.equal(asLink);
    });
    it(`${JSON.stringify(url)} is ${asPicture ?? 'nothing'} as a picture`, () => {
      expect(safeUrl(url, base, false)).to.equal(asPicture);
    });
  }

  it('beside a page on a disk is safe for that page', () => {
    expect(safeUrl('b.jpg', 'file:///a/page.html', false)).to.equal('file:///a/b.jpg');
  });

  it('is nothing where the base is none', () => {
    expect(safeUrl('b.jpg', 'about:blank', false)).to.equal(undefined);
  });
});

describe('A telephone number', () => {
  const cases: readonly (readonly [written: string, dialled: string | undefined])[] = [
    ['116000', 'tel:116000'],
    ['116 000', 'tel:116000'],
    ['+32 2 475 44 11', 'tel:+3224754411'],
    ['(089) 123-456', 'tel:089123456'],
    ['089/123456', 'tel:089123456'],
    ['+44 (0)20 7946 0000', 'tel:+442079460000'],
    ['*116#', 'tel:*116%23'],
    ['\u0661\u0661\u0666\u0660\u0660\u0660', 'tel:116000'],
    ['116 000 / 116 111', undefined],
    ['116 000 (24/7)', undefined],
    ['1-800-THE-LOST', undefined],
    ['116000, free of charge', undefined],
    ['116000;ext=javascript:1', undefined],
    ['+32 2 475 44 11 116 000', undefined],
    ['', undefined],
    ['1'.repeat(100_000), undefined],
  ];
  for (const [written, dialled] of cases)
    it(`${written.slice(0, 30)} ${dialled ? `is dialled by ${dialled}` : 'is not dialled, as another could be'}`, () => {
      expect(telephoneUrl(written)).to.equal(dialled);
    });
});
