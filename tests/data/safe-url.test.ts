import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/data/safe-url.js';

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
