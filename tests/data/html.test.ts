import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { check } from '../support/whole-story.js';
import type { Story } from '../../src/model/model.js';
import { readEvents, readMilestones, readQuotes } from '../../src/story/read-html.js';
import { readCoverages } from '../../src/story/read-html-coverage.js';
import { readObservances } from '../../src/story/read-html-days.js';
import { readHtmlStory } from '../../src/story/read-html-story.js';
import {
  writeCoverage,
  writeEvents,
  writeMilestone,
  writeObservance,
  writePhoto,
  writeQuote,
} from '../../src/site/write-html.js';
import { HtmlReader } from '../../src/story/read-html-text.js';
import { readPhotos } from '../../src/story/read-html-media.js';
import { writeStory } from '../../src/site/write-story.js';
import { stories } from '../support/arbitrary-story.js';

const parse = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body;

const runs = { numRuns: 150 };

describe('HTML that a story is written as', () => {
  it('reads back as the same story', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const read = check(readHtmlStory(parse(writeStory(story)), new HtmlReader('en')), 'en');
        expect(read).to.deep.equal({ story, problems: [] });
      }),
      runs,
    );
  });

  it('reads back as the same events', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        const read = check(readEvents(parse(writeEvents(story)), new HtmlReader(lang)) ?? {}, lang);
        expect(read.story.events).to.deep.equal(story.events);
        expect(read.problems).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('reads back as the same milestone, but for the id', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        for (const { id: _, ...expected } of story.milestones) {
          const read = check(readMilestones(parse(writeMilestone(expected, story)), new HtmlReader(lang)), lang);
          expect(read.story.milestones).to.deep.equal([expected]);
          expect(read.problems).to.deep.equal([]);
        }
      }),
      runs,
    );
  });

  it('reads back as the same quotation, but for the id', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        for (const { id: _, ...expected } of story.quotes) {
          const read = check(readQuotes(parse(writeQuote(expected, story)), new HtmlReader(lang)), lang);
          expect(read.story.quotes).to.deep.equal([expected]);
          expect(read.problems).to.deep.equal([]);
        }
      }),
      runs,
    );
  });

  it('reads back as the same photo, but for the id', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        for (const { id: _, ...expected } of story.photos) {
          const read = check(readPhotos(parse(writePhoto(expected, story)), new HtmlReader(lang)), lang);
          expect(read.story.photos).to.deep.equal([expected]);
          expect(read.problems).to.deep.equal([]);
        }
      }),
      runs,
    );
  });

  it('reads back as the same observance, but for the id', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        for (const { id: _, ...expected } of story.observances) {
          const read = check(readObservances(parse(writeObservance(expected, story)), new HtmlReader(lang)), lang);
          expect(read.story.observances).to.deep.equal([expected]);
          expect(read.problems).to.deep.equal([]);
        }
      }),
      runs,
    );
  });

  it('reads back as the same classes of countries', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const lang = story.lang ?? 'en';
        const read = check(
          readCoverages(parse(writeCoverage(story.coverage, story)), new HtmlReader(lang)) ?? {},
          lang,
        );
        const [{ id: _, ...only } = { id: '' }] = story.coverage;
        expect(read.story.coverage).to.deep.equal(story.coverage.length === 1 ? [only] : story.coverage);
        expect(read.problems).to.deep.equal([]);
      }),
      runs,
    );
  });

  it('holds no script, handler or link that could run one', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const root = parse(writeStory(story));
        const bad = [...root.querySelectorAll('*')].filter(
          (element) =>
            element.localName === 'script' ||
            element.getAttributeNames().some((name) => name.startsWith('on')) ||
            /^javascript:/i.test((element as HTMLAnchorElement).href ?? ''),
        );
        expect(bad).to.deep.equal([]);
      }),
      runs,
    );
  });
});

const empty: Story = check({}).story;

describe('The HTML of an event', () => {
  const written = (event: Story['events'][number]) => writeEvents({ ...empty, lang: 'en', events: [event] });

  it('is a time, a heading and a paragraph', () => {
    expect(
      written({ id: 'gamma', date: '1999-04', title: 'The <em>Centre</em> opens', text: 'In Alexandria.' }),
    ).to.equal(
      '<ol><li id="history-gamma"><time datetime="1999-04">April 1999</time><h3>The <em>Centre</em> opens</h3><p>In Alexandria.</p></li></ol>',
    );
  });

  it('keeps a text that HTML would change in data-text', () => {
    expect(written({ title: 'a  b & <b>c</b>' })).to.equal(
      '<ol><li><h3><bdi data-text="a  b &amp; &lt;b&gt;c&lt;/b&gt;">a  b &amp; c</bdi></h3></li></ol>',
    );
  });

  it('hides all languages but that of the story', () => {
    expect(written({ title: { fr: 'Ouverture', en: 'Opening' } })).to.equal(
      '<ol><li><h3><bdi lang="fr" hidden="">Ouverture</bdi><bdi lang="en">Opening</bdi></h3></li></ol>',
    );
  });

  it('has a heading of the level asked for', () => {
    expect(writeEvents({ ...empty, events: [{ title: 'Opening' }] }, { headingLevel: 2 })).to.equal(
      '<ol><li><h2>Opening</h2></li></ol>',
    );
  });

  it('keeps an id with white space out of the id attribute', () => {
    expect(written({ id: 'a b', title: 'Opening' })).to.equal('<ol><li data-id="a b"><h3>Opening</h3></li></ol>');
  });
});

describe('The HTML of a milestone', () => {
  it('says that the source states no date', () => {
    expect(
      writeMilestone(
        { value: 10500, qualifier: 'over', label: 'reports', source: { name: 'Report', url: 'https://example.org/' } },
        { ...empty, lang: 'en' },
      ),
    ).to.equal(
      '<p><data value="10500" data-qualifier="over"><small>over</small> 10,500</data></p><p data-field="label">reports</p><p data-field="note">Date not stated \u00b7 <cite data-field="source"><a href="https://example.org/">Report</a></cite></p>',
    );
  });

  it('says of when the figure is', () => {
    expect(writeMilestone({ value: 3, label: { one: 'report', other: 'reports' }, asOf: '2020' }, empty)).to.equal(
      '<p><data value="3">3</data></p><p data-field="label"><bdi data-json="&#123;&quot;one&quot;:&quot;report&quot;,&quot;other&quot;:&quot;reports&quot;&#125;">reports</bdi></p><p data-field="note"><time datetime="2020">as of 2020</time></p>',
    );
  });
});

describe('The HTML of a quotation', () => {
  it('is a blockquote, and a caption with who said it', () => {
    expect(writeQuote({ text: 'Today.', speaker: 'A. Person', role: 'Chair', date: '1998' }, empty)).to.equal(
      '<figure><blockquote><p data-unquoted="">Today.</p></blockquote><figcaption><div><b data-field="speaker">A. Person</b><span data-field="details">, <span data-field="role">Chair</span>, <time datetime="1998">1998</time></span></div></figcaption></figure>',
    );
  });
});

describe('The HTML of a medium', () => {
  const written = (media: Story['events'][number]['media']) =>
    writeEvents({ ...empty, lang: 'en', events: [{ title: 'Opening', media: media! }] });

  it('is a player of the browser for a file', () => {
    expect(written({ src: 'talk.mp3', title: 'A talk', caption: 'In London', credit: 'A. Person' })).to.equal(
      '<ol><li><h3>Opening</h3><figure data-field="media" data-kind=""><audio controls preload="none" aria-label="A talk" src="talk.mp3"></audio><figcaption><b data-field="title">A talk</b> <span data-field="caption">In London</span> <small>A. Person</small></figcaption></figure></li></ol>',
    );
  });

  it('is a link for what is shown in a frame, so that nothing is asked of its host', () => {
    expect(written({ src: 'https://vimeo.com/1', kind: 'frame', title: 'The film' })).to.equal(
      '<ol><li><h3>Opening</h3><figure data-field="media" data-kind="frame"><a href="https://vimeo.com/1">The film</a></figure></li></ol>',
    );
  });
});

describe('The HTML of a photo', () => {
  it('is a figure, and in its caption the date, the place, the people in their order and whose picture it is', () => {
    expect(
      writePhoto(
        {
          caption: 'The launch',
          date: '1999-04',
          place: 'London',
          people: ['A. Person', 'B. Person'],
          peopleOrder: 'From left',
          picture: { src: 'a.jpg', srcset: 'a.jpg 640w', credit: 'C. Person', link: '/archive' },
          source: { name: 'Archive' },
        },
        empty,
      ),
    ).to.equal(
      '<figure><a href="/archive"><img loading="lazy" decoding="async" srcset="a.jpg 640w" src="a.jpg" alt=""></a><figcaption><p data-field="caption">The launch</p><time datetime="1999-04">April 1999</time> \u00b7 <span data-field="place">London</span><div data-field="people"><span data-field="peopleOrder">From left</span><ol role="list" aria-label="From left"><li>A. Person</li><li>B. Person</li></ol></div><p data-field="note"><small>C. Person</small> \u00b7 <cite data-field="source">Archive</cite></p></figcaption></figure>',
    );
  });
});
