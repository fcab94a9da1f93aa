import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { parseInline, serializeInline } from '../../src/text/inline-text.js';
import { reduceHtml } from '../../src/text/reduce-html.js';

describe('HTML of other tools', () => {
  const cases: readonly (readonly [what: string, html: string, text: string])[] = [
    ['keeps what a text can hold', 'a <em>b</em> <a href="/c">d</a>', 'a <em>b</em> <a href="/c">d</a>'],
    ['parts its paragraphs by an empty line', '<p>a</p>\n<p class="x">b</p>', 'a<br><br>b'],
    ['keeps its line breaks', 'a<br />b<BR>c', 'a<br>b<br>c'],
    ['has bullets for its lists', '<ul><li>a</li><li>b</li></ul>', '\u2022 a<br>\u2022 b'],
    ['says strong for b, and em for i', '<b>a</b> <I>b</I>', '<strong>a</strong> <em>b</em>'],
    ['loses attributes that a text has no place for', '<a href="/b" target="_blank" onclick="x()">a</a>', '<a href="/b">a</a>'],
    ['loses scripts and styles with what they hold', 'a<script>b</script><style>c</style>d', 'ad'],
    ['loses other tags, and keeps their words', '<table><tr><td>a</td></tr></table><font>b</font>', 'a<br><br>b'],
    ['takes line breaks of the source for spaces', 'a\n  b', 'a b'],
  ]; // prettier-ignore
  for (const [what, html, text] of cases) it(what, () => expect(reduceHtml(html)).to.equal(text));

  it('has links for the addresses in it, where that is asked for', () => {
    expect(
      reduceHtml('See https://example.org/a?b=1. <em>http://x.org</em> <a href="/">https://y.org</a>', true),
    ).to.equal(
      'See <a href="https://example.org/a?b=1">https://example.org/a?b=1</a>. <em><a href="http://x.org">http://x.org</a></em> <a href="/">https://y.org</a>',
    );
  });

  it('is a text that is read and written the same, whatever it was', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<li>',
      '<br>',
      '<',
      '&',
      'a',
      ' ',
      '\n',
      '<i',
      '<script>',
      'https://a.b',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), fc.boolean(), (all, links) => {
        const text = reduceHtml(all.join(''), links);
        expect(serializeInline(parseInline(text))).to.equal(text);
      }),
    ); // prettier-ignore
  });
});
