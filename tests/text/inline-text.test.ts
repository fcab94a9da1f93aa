import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { render } from 'lit';
import { safeUrl } from '../../src/story/safe-url.js';
import { inline } from '../../src/views/inline.js';
import { inlineTags, parseInline, plainText, serializeInline } from '../../src/text/inline-text.js';
import type { InlineNode } from '../../src/text/inline-text.js';
import { texts } from '../support/arbitrary-story.js';

const context = { resolve: (url: string) => safeUrl(url, document.baseURI, true) };

const rendered = (text: string): string => {
  const host = document.createElement('div');
  render(inline(text, context), host);
  return host.innerHTML.replace(/<!--.*?-->/g, '');
};

const tagsIn = (nodes: readonly InlineNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.tag, ...tagsIn(node.children)]));

describe('An inline text', () => {
  const cases: readonly (readonly [what: string, text: string, html: string])[] = [
    ['keeps the elements of the subset', '<em>a</em> <strong>b</strong> <q>c</q> <cite>d</cite><br>e', '<em>a</em> <strong>b</strong> <q>c</q> <cite>d</cite><br>e'],
    ['keeps the one attribute of an element, and no other', '<abbr title="x" onclick="y()">a</abbr><em class="b">c</em>', '<abbr title="x">a</abbr><em>c</em>'],
    ['keeps a link to the web', '<a href="https://example.org/a">a</a>', '<a href="https://example.org/a">a</a>'],
    ['reads attributes in single quotation marks and in none', '<a href=\'https://example.org/a\'>a</a><span lang=fr>b</span>', '<a href="https://example.org/a">a</a><span lang="fr">b</span>'],
    ['makes a link that could run a script its text', '<a href="javascript:alert(1)">a</a>', 'a'],
    ['makes a disguised link that could run a script its text', '<a href=" java&#115;cript:alert(1)">a</a>', 'a'],
    ['makes a link in a link its text', '<a href="https://example.org/a">a <a href="https://example.org/b">b</a></a>', '<a href="https://example.org/a">a b</a>'],
    ['makes an element without the attribute that it is for its text', '<a>a</a> <abbr>b</abbr> <span>c</span>', 'a b c'],
    ['makes any other element its text', '<b>a</b> <script>alert(1)</script> <img src=x onerror=alert(1)>', 'a alert(1) '],
    ['drops comments', 'a<!-- b -->c', 'ac'],
    ['closes what is open at the end', '<em>a <strong>b', '<em>a <strong>b</strong></em>'],
    ['closes what is open in an element that ends', '<em>a <strong>b</em> c', '<em>a <strong>b</strong></em> c'],
    ['ignores an end without a start', 'a</em> b', 'a b'],
    ['shows a < that begins nothing', 'a < b <3', 'a &lt; b &lt;3'],
    ['shows an & that begins nothing', 'R&D &unknown; &#0;', 'R&amp;D &amp;unknown; &amp;#0;'],
    ['reads character references', '&amp; &lt;em&gt; &quot;&apos;&#8364;&#x20AC;', '&amp; &lt;em&gt; "\'\u20ac\u20ac'],
    ['drops what turns the text around it about', 'a\u202eb\u2066c', 'abc'],
  ]; // prettier-ignore
  for (const [what, text, html] of cases) it(what, () => expect(rendered(text)).to.equal(html));

  it('is its words alone without markup', () => {
    expect(plainText('a <em>b</em><br>c &amp; <a href="/d">d</a>')).to.equal('a b c & d');
  });

  it('is a plain string where it has no markup', () => {
    expect(inline('a &amp; b', context)).to.equal('a & b');
  });

  it('reads the same again as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const nodes = parseInline(text);
        expect(parseInline(serializeInline(nodes))).to.deep.equal(nodes);
      }),
    );
  });

  it('holds no element but those of the subset', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(tagsIn(parseInline(text)).filter((tag) => !Object.keys(inlineTags).includes(tag))).to.deep.equal([]);
      }),
    );
  });

  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));
  for (const piece of ['<', '<a ', '<!--', '<em>', '<a href="', "<a href='", '&', '&#', '<a href=x '])
    it(`takes no longer than a second for a hundred thousand characters of ${piece}`, () => {
      const start = performance.now();
      parseInline(long(piece));
      expect(performance.now() - start).to.be.below(1000);
    });
});
