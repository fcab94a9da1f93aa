import { expect } from '@open-wc/testing';
import { check } from '../support/whole-story.js';
import { readCoverages } from '../../src/story/read-html-coverage.js';
import { readObservances } from '../../src/story/read-html-days.js';
import { HtmlReader } from '../../src/story/read-html-text.js';
import { readPhotos } from '../../src/story/read-html-media.js';
import { readEvents, readMilestones, readQuotes } from '../../src/story/read-html.js';

const parse = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body;

const events = (html: string): unknown => check(readEvents(parse(html), new HtmlReader('en')), 'en').story.events;
const milestone = (html: string): unknown =>
  check(readMilestones(parse(html), new HtmlReader('en')), 'en').story.milestones[0];
const quote = (html: string): unknown => check(readQuotes(parse(html), new HtmlReader('en')), 'en').story.quotes[0];

describe('Events written by hand', () => {
  const forms: readonly (readonly [what: string, html: string, expected: unknown])[] = [
    [
      'have their date from a time without datetime',
      '<ol><li><time>1996</time><h3>Affair</h3></li></ol>',
      [{ date: '1996', title: 'Affair' }],
    ],
    [
      'keep the words of their own that a date is shown in',
      '<ol><li><time datetime="1996">In summer</time><h3>Affair</h3></li></ol>',
      [{ date: '1996', displayDate: 'In summer', title: 'Affair' }],
    ],
    [
      'have no words of their own where these are the computed ones',
      '<ol><li><time datetime="1999-04">April 1999</time><h3>Opening</h3></li></ol>',
      [{ date: '1999-04', title: 'Opening' }],
    ],
    [
      'part their paragraphs by an empty line',
      '<ol><li><h3>Opening</h3><p>One.</p><p>Two.</p></li></ol>',
      [{ title: 'Opening', text: 'One.<br><br>Two.' }],
    ],
    ['are all title without a heading', '<ul><li>The Centre <b>opens</b></li></ul>', [{ title: 'The Centre opens' }]],
    [
      'have the text that opens at their headline, without the words that open it',
      '<ol><li><h3>Affair</h3><details data-field="more"><summary>Lire</summary><p>One.</p><cite>A report</cite></details></li></ol>',
      [{ title: 'Affair', text: 'One.', source: { name: 'A report' } }],
    ],
    [
      'have the words of other details, their summary among them',
      '<ol><li><h3>Affair</h3><details><summary>In short</summary> One.</details></li></ol>',
      [{ title: 'Affair', text: 'In short<br><br>One.' }],
    ],
    [
      'read unknown elements as their text',
      '<ol><li><h3>A <blink>new</blink> <u>home</u></h3><div><p>With <i>room</i></p></div></li></ol>',
      [{ title: 'A new home', text: 'With room' }],
    ],
    [
      'do not read scripts and styles',
      '<ol><li><h3>Opening</h3><script>x()</script><style>p{}</style></li></ol>',
      [{ title: 'Opening' }],
    ],
    [
      'have a picture with caption and credit',
      '<ol><li><h3>Opening</h3><figure><img src="a.jpg" alt="A door" width="640" height="480"><figcaption>The door <small>A. Person</small></figcaption></figure></li></ol>',
      [
        {
          title: 'Opening',
          picture: {
            src: 'a.jpg',
            alt: 'A door',
            width: 640,
            height: 480,
            caption: 'The door',
            credit: 'A. Person',
          },
        },
      ],
    ],
    [
      'have a source, an era and tags',
      '<ol><li id="history-x" data-era="first" data-tags="a|b"><h3>Opening</h3><cite><a href="https://example.org/">Report</a></cite></li></ol>',
      [
        {
          id: 'x',
          title: 'Opening',
          source: { name: 'Report', url: 'https://example.org/' },
          era: 'first',
          tags: ['a', 'b'],
        },
      ],
    ],
    [
      'are key or normal',
      '<ol><li data-importance="key"><h3>Opening</h3></li><li data-importance="normal"><h3>Closing</h3></li></ol>',
      [
        { title: 'Opening', importance: 'key' },
        { title: 'Closing', importance: 'normal' },
      ],
    ],
    ['are none in an empty list', '<ol></ol>', []],
    ['are none without a list', '<p>Nothing yet</p>', []],
  ];
  for (const [what, html, expected] of forms) it(what, () => expect(events(html)).to.deep.equal(expected));
});

describe('A milestone written by hand', () => {
  const forms: readonly (readonly [what: string, html: string, expected: unknown])[] = [
    [
      'is a number in words with its label beside it',
      '<data>over 10,500</data> reports',
      { value: 10500, displayValue: 'over 10,500', label: 'reports' },
    ],
    [
      'is the value of the attribute where there is one',
      '<data value="10500">ten thousand</data> reports',
      { value: 10500, displayValue: 'ten thousand', label: 'reports' },
    ],
    [
      'is a decimal in the attribute even before three digits',
      '<data value="1.234">1.234</data> metres',
      { value: 1.234, label: 'metres' },
    ],
    [
      'has the day and the source that stand beside it',
      '<data value="5">5</data> offices <time datetime="2020">2020</time> <cite>Report</cite>',
      { value: 5, label: 'offices 2020', asOf: '2020', source: { name: 'Report' } },
    ],
    ['is none without a data element', '<p>10,500 reports</p>', undefined],
  ];
  for (const [what, html, expected] of forms) it(what, () => expect(milestone(html)).to.deep.equal(expected));
});

describe('A quotation written by hand', () => {
  const forms: readonly (readonly [what: string, html: string, expected: unknown])[] = [
    [
      'may be a bare blockquote and cite',
      '<blockquote>Today.</blockquote><cite>A. Person</cite>',
      { text: 'Today.', speaker: 'A. Person' },
    ],
    [
      'has the role behind the speaker',
      '<figure><blockquote><p>Today.</p></blockquote><figcaption>\u2014 <cite>A. Person</cite>, Chair</figcaption></figure>',
      { text: 'Today.', speaker: 'A. Person', role: 'Chair' },
    ],
    [
      'has its language, and its source from the cite attribute',
      '<blockquote lang="fr" cite="https://example.org/">Aujourd\u2019hui.</blockquote>',
      { text: 'Aujourd\u2019hui.', lang: 'fr', source: { url: 'https://example.org/' } },
    ],
    [
      'parts its paragraphs by an empty line',
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
      { text: 'One.<br><br>Two.' },
    ],
    ['is none without a blockquote', '<p>Today.</p>', undefined],
  ];
  for (const [what, html, expected] of forms) it(what, () => expect(quote(html)).to.deep.equal(expected));
});

describe('A yearly day written by hand', () => {
  const day = (html: string): unknown =>
    check(readObservances(parse(html), new HtmlReader('en')), 'en').story.observances[0];

  for (const [what, html, expected] of [
    [
      'is a time and a name',
      '<time datetime="--05-25">25 May</time> <em>Missing</em> Children’s Day',
      { date: '--05-25', displayDate: '25 May', name: '<em>Missing</em> Children’s Day' },
    ],
    [
      'has a heading, a text and a source',
      '<h2>A day</h2><time datetime="--05-25">25 May</time><p>One.</p><p>Two.</p><cite>Report</cite>',
      { date: '--05-25', displayDate: '25 May', name: 'A day', text: 'One.<br><br>Two.', source: { name: 'Report' } },
    ],
    [
      'has a rule in the words of the page',
      '<h2>A day</h2><span data-field="rule">second Sunday in May</span>',
      { rule: 'second Sunday in May', name: 'A day' },
    ],
    [
      'has several dates, with or without datetime',
      '<h2>A day</h2><time datetime="2026-03-20">20 March</time> <time>2027-03-10</time>',
      { dates: ['2026-03-20', '2027-03-10'], name: 'A day' },
    ],
    [
      'says where it is observed, and since when',
      '<time datetime="--05-25">25 May</time><h2>A day</h2><time data-field="since" datetime="1983">1983</time><data value="17">17</data><ul><li data-country="mlt">Malta</li></ul>',
      {
        date: '--05-25',
        displayDate: '25 May',
        name: 'A day',
        since: '1983',
        displaySince: '1983',
        observedBy: { count: 17, countries: ['MT'] },
      },
    ],
  ] as const) {
    it(what, () => {
      expect(day(html)).to.deep.equal(expected);
    });
  }

  it('is none without a time or a rule', () => {
    expect(readObservances(parse('<p>Some day</p>'), new HtmlReader('en'))).to.equal(undefined);
  });
});

describe('Countries written by hand', () => {
  const coverage = (html: string): unknown =>
    check(readCoverages(parse(html), new HtmlReader('en')), 'en').story.coverage;

  for (const [what, html, expected] of [
    [
      'are a number and what it counts',
      '<data value="127">over 127</data> countries',
      [{ count: 127, displayCount: 'over 127', label: 'countries' }],
    ],
    [
      'are a number of a total, in a paragraph of its own',
      '<p><data value="127">127</data> of <data value="195">195</data> countries with laws</p><cite>Report</cite>',
      [{ count: 127, total: 195, label: 'countries with laws', source: { name: 'Report' } }],
    ],
    [
      'are a total and a number, where the language says it so',
      '<p><data data-field="total" value="195">195</data> 中的 <data value="127">127</data></p> 国家',
      [{ count: 127, displayCount: '195 中的 127', total: 195, label: '国家' }],
    ],
    [
      'are a list that nobody counted',
      '<ul><li data-country="BE">Belgium</li><li data-country="MLT">Malta</li></ul>',
      [{ countries: ['BE', 'MT'], label: 'countries' }],
    ],
    [
      'are several classes',
      '<div data-class data-id="a"><data value="1">1</data> first</div><div data-class><data value="2">2</data> second</div>',
      [
        { id: 'a', count: 1, label: 'first' },
        { count: 2, label: 'second' },
      ],
    ],
  ] as const) {
    it(what, () => {
      expect(coverage(html)).to.deep.equal(expected);
    });
  }

  it('are none without a number or a country', () => {
    expect(readCoverages(parse('<p>Many</p>'), new HtmlReader('en'))).to.equal(undefined);
  });
});

describe('Media written by hand', () => {
  const media = (html: string): unknown =>
    check(readEvents(parse(`<ol><li><h3>Opening</h3>${html}</li></ol>`), new HtmlReader('en')), 'en').story.events[0]
      ?.media;
  const forms: readonly (readonly [what: string, html: string, expected: unknown])[] = [
    [
      'may be a player with its source inside of it',
      '<video poster="a.jpg" width="640" height="360"><source src="film.mp4"><track src="film.vtt">No film here.</video>',
      { src: 'film.mp4', kind: 'video', poster: { src: 'a.jpg', width: 640, height: 360 }, captions: 'film.vtt' },
    ],
    [
      'may be a figure with a sound, a caption and a credit',
      '<figure><audio src="talk.mp3" title="A talk"></audio><figcaption>In London <small>A. Person</small></figcaption></figure>',
      { src: 'talk.mp3', kind: 'audio', title: 'A talk', caption: 'In London', credit: 'A. Person' },
    ],
    [
      'may be the link to another host, with a poster in it',
      '<figure data-field="media"><a href="https://vimeo.com/1"><img src="a.jpg" alt="A door"> The <em>film</em></a></figure>',
      { src: 'https://vimeo.com/1', title: 'The <em>film</em>', poster: { src: 'a.jpg', alt: 'A door' } },
    ],
    ['may be a frame', '<iframe src="https://example.org/player" title="A player"></iframe>', { src: 'https://example.org/player', title: 'A player' }],
    ['is none where a figure has a picture', '<figure><a href="b.html"><img src="a.jpg"></a></figure>', undefined],
  ]; // prettier-ignore
  for (const [what, html, expected] of forms) it(what, () => expect(media(html)).to.deep.equal(expected));

  it('stands beside a picture', () => {
    const html =
      '<ol><li><h3>Opening</h3><figure><a href="b.html"><img src="a.jpg"></a></figure><figure><audio src="talk.mp3"></audio></figure></li></ol>';
    expect(events(html)).to.deep.equal([
      { title: 'Opening', picture: { src: 'a.jpg', link: 'b.html' }, media: { src: 'talk.mp3', kind: 'audio' } },
    ]);
  });
});

describe('A photo written by hand', () => {
  const photo = (html: string): unknown => check(readPhotos(parse(html), new HtmlReader('en')), 'en').story.photos[0];
  const forms: readonly (readonly [what: string, html: string, expected: unknown])[] = [
    [
      'may be a picture and a line below it',
      '<figure><img src="a.jpg" alt="A door"><figcaption>The door, <time>1999</time></figcaption></figure>',
      { picture: { src: 'a.jpg', alt: 'A door' }, caption: 'The door', date: '1999' },
    ],
    [
      'may list its people without an order',
      '<figure><figcaption><p>The board</p><ul><li>A. Person</li><li>B. Person</li></ul></figcaption></figure>',
      { caption: 'The board', people: ['A. Person', 'B. Person'] },
    ],
    [
      'may have its caption in paragraphs, and dots between its parts',
      '<figure><img src="a.jpg"><figcaption><p>One.</p><p>Two.</p> <time>1999</time> \u00b7 <span data-field="place">London</span></figcaption></figure>',
      { picture: { src: 'a.jpg' }, caption: 'One.<br><br>Two.', date: '1999', place: 'London' },
    ],
    [
      'may lead somewhere, and say whose it is and on what terms it may be used',
      '<figure><a href="/archive"><img src="a.jpg"></a><figcaption>The door <small>A. Person</small> <small data-field="licence">CC0</small></figcaption></figure>',
      { picture: { src: 'a.jpg', link: '/archive', credit: 'A. Person', licence: 'CC0' }, caption: 'The door' },
    ],
    ['is none without a caption', '<img src="a.jpg" alt="A door">', undefined],
  ]; // prettier-ignore
  for (const [what, html, expected] of forms) it(what, () => expect(photo(html)).to.deep.equal(expected));
});

describe('HTML that is not understood', () => {
  type Read = (root: Element, reader: HtmlReader) => unknown;
  const unread = (read: Read, html: string): string | undefined => {
    const root = parse(html);
    const reader = new HtmlReader('en');
    read(root, reader);
    return reader.unread(root);
  };
  const event = (inside: string): string => `<ol><li><time>1996</time><h3>Affair</h3>${inside}</li></ol>`;

  for (const [what, read, html, expected] of [
    ['a second list', readEvents, '<ol><li>One</li></ol><p>Then</p><ol><li>Two</li></ol>', '"Then"'],
    ['a heading before the list', readEvents, '<h2>Our history</h2><ol><li>One</li></ol>', '"Our history"'],
    ['a table in an entry', readEvents, event('<table><tr><td>x</td></tr></table>'), '<table>'],
    ['a second picture', readEvents, event('<img src="a.jpg"><img src="b.jpg">'), '<img>'],
    ['a form', readEvents, event('<form><input></form>'), '<form>'],
    ['what was struck out', readEvents, event('<p>It cost <del>5</del> 6</p>'), '<del>'],
    ['another custom element', readEvents, event('<x-map></x-map>'), '<x-map>'],
    ['a picture beside a figure', readMilestones, '<img src="a.jpg"><data value="4">4</data> cats', '<img>'],
    ['a table that says more than a course', readMilestones, '<data value="4">4</data> cats<table><tr><th>Year<th>Cats</table>', '<table>'],
    ['a note in words of its own', readMilestones, '<data value="4">4</data> cats<p data-field="note">unaudited</p>', '"unaudited"'],
    ['a second quotation', readQuotes, '<blockquote>One.</blockquote><blockquote>Two.</blockquote>', '"Two."'],
    ['words before a quotation', readQuotes, '<p>She said:</p><blockquote>One.</blockquote>', '"She said:"'],
    ['countries without codes', readCoverages, '<data value="2">2</data> countries<ul><li>Belgium</li></ul>', '"Belgium"'],
    ['words beside a photo', readPhotos, '<p>See:</p><figure><img src="a.jpg"><figcaption>A door</figcaption></figure>', '"See:"'],
    ['a sentence around a number', readMilestones, '<p>We work in <data value="4">4</data> continents</p>', '"We work in"'],
  ] as const) {
    it(`names ${what}`, () => expect(unread(read, html)).to.equal(expected));
  } // prettier-ignore

  for (const [what, read, html] of [
    ['scripts, comments and what is hidden', readEvents, event('<!-- no --><script>x()</script><p hidden>no</p>')],
    ['punctuation between parts', readQuotes, '<blockquote>One.</blockquote> \u2014 <cite>A. Person</cite>, Chair.'],
    ['paragraphs and lists in an entry', readEvents, event('<p>One</p><ul><li>Two<ul><li>Three</li></ul></li></ul>')],
    ['boxes around boxes', readMilestones, '<div class="card"><div><p><data value="4">4</data> cats</p></div></div>'],
    ['several figures in a list', readMilestones, '<ul><li><data value="4">4</data> cats</li><li><data value="2">2</data> dogs</li></ul>'],
    ['names of countries as their author writes them', readCoverages, '<ul><li data-country="GB">UK</li></ul>'],
  ] as const) {
    it(`is not ${what}`, () => expect(unread(read, html)).to.equal(undefined));
  } // prettier-ignore
});
