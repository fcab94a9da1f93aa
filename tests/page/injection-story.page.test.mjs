/** Injection through a whole story: every text and URL of each list, as data and as HTML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { addresses, payloads } from '../support/hostile.mjs';
import { script, strangers } from '../support/page.mjs';

const { writeStory } = await loadSource('src/site/write-story.ts');
const { readStory } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');

/** A story in which every text is `t` and every URL is `u`. */
const storyOf = (t, u) => ({
  lang: 'en',
  title: t,
  subtitle: t,
  lead: t,
  closing: t,
  mission: t,
  partners: [t, t],
  organization: { name: t, shortName: t, url: u },
  contentNote: t,
  helpLine: { label: t, telephone: '116 000', url: u },
  source: { name: t, url: u },
  eras: [{ id: 'era', title: t, date: '1990/1999' }],
  events: [
    {
      date: '1999',
      title: t,
      text: t,
      contentNote: t,
      tags: ['a tag'],
      picture: { src: u, alt: t, caption: t, credit: t, licence: t, link: u },
      media: { src: u, kind: 'video', title: t, caption: t, credit: t, captions: u, poster: { src: u, alt: t } },
      source: { name: t, url: u },
    },
  ],
  milestones: [{ value: 7, unit: t, label: t, source: { name: t, url: u } }],
  quotes: [{ text: t, speaker: t, role: t, context: t, source: { name: t, url: u }, portrait: { src: u, alt: t } }],
  photos: [
    {
      picture: { src: u, alt: t, credit: t, licence: t, link: u },
      caption: t,
      place: t,
      people: [t, t],
      peopleOrder: t,
      source: { name: t, url: u },
    },
  ],
  observances: [{ name: t, date: '--05-25', text: t, source: { name: t, url: u } }],
  coverage: [{ name: t, label: t, countries: ['SG', 'MT'], total: 195, note: t, source: { name: t, url: u } }],
});

/** How many of the texts above stand on a page; what has two places, and what has none, was counted by hand. */
const leastTexts = 46;

const inlineJson = (story) =>
  `<script type="application/json">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script>`;
const asData = (story) => `<history-story>${inlineJson(story)}</history-story>`;
const asHtml = (story) => {
  const { story: checked } = readStory(JSON.stringify(story), wholeStory, 'en');
  return `<history-story lang="en">${writeStory(checked, { lang: 'en' })}</history-story>`;
};

/** Runs in the page: of each story, its texts by themselves, its names for readers who hear it, its addresses and its markup. */
function look() {
  const allOf = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? allOf(element.shadowRoot) : []),
    ]);
  return [...document.querySelectorAll('history-story')].map((host) => {
    const elements = allOf(host.shadowRoot);
    const attributes = elements.flatMap((element) => [...element.attributes].map((own) => [element.localName, own]));
    return {
      texts: elements.filter(({ localName }) => localName === 'bdi').map(({ textContent }) => textContent),
      names: attributes.filter(([, { name }]) => /^(alt|aria-label|title)$/.test(name)).map(([, { value }]) => value),
      urls: attributes
        .filter(([, { name }]) => /^(href|src|cite|poster|srcset)$/.test(name))
        .map(([tag, { value }]) => [tag, value]),
      tags: elements.map(({ localName }) => localName),
      handlers: attributes.filter(([, { name }]) => /^(on|style$|srcdoc$)/.test(name)).map(([, { name }]) => name),
    };
  });
}

const drawn = `document.readyState === 'complete' && [].every.call(document.querySelectorAll('history-story'), function (host) {
  return host.shadowRoot && host.shadowRoot.querySelector('[part="closing"]') &&
    [].every.call(host.shadowRoot.querySelectorAll('*'), function (element) { return !element.hasUpdated || !element.isUpdatePending; }); })`;

/** Pictures this far below wait to be loaded, so that none fails and gives way to a placeholder. */
const far = '<div style="height: 50000px"></div>';

describe('injection by a whole story', () => {
  const { open, url } = strangers('chromium');

  const lookAt = async (body) => {
    const page = await open({ body: far + body + script, until: drawn });
    const found = JSON.parse(await page.run(`__json((${look})())`));
    const { errors, violations } = await page.seen();
    assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
    assert.equal(await page.run('window.__xss'), undefined);
    assert.equal(await page.run('({}).polluted'), undefined);
    await page.close();
    for (const { tags, handlers } of found) {
      assert.deepEqual(
        tags.filter((tag) =>
          /^(script|iframe|object|embed|link|style|base|meta|form|input|math|animate|template)$/.test(tag),
        ),
        [],
      );
      assert.deepEqual(handlers, []);
    }
    return found;
  };

  for (const [way, write] of [
    ['data', asData],
    ['HTML', asHtml],
  ]) {
    it(`shows every hostile text of every list as text, each in a <bdi>, from ${way}`, async () => {
      const found = await lookAt(payloads.map(({ written }) => write(storyOf(written, '/a.png'))).join(''));
      assert.equal(found.length, payloads.length);
      payloads.forEach(({ name, inline }, index) => {
        const { texts, names } = found[index];
        const shown = texts.filter((text) => text.includes(inline));
        assert.ok(shown.length >= leastTexts, `${name}: ${shown.length} of ${JSON.stringify(texts)}`);
        assert.ok(
          names.some((text) => text.includes(inline)),
          `${name}: ${JSON.stringify(names)}`,
        );
      });
    });

    it(`has no other addresses than of http, https, mailto and tel, from ${way}`, async () => {
      const found = await lookAt(addresses.map(({ written }) => write(storyOf('T', written))).join(''));
      addresses.forEach(({ written, isLink, isPicture }, index) => {
        const { href } = new URL(written, `${url()}/page`);
        const { urls } = found[index];
        for (const [tag, address] of urls) assert.match(new URL(address, url()).protocol, tag === 'img' || tag === 'video' ? /^https?:$/ : /^(https?|mailto|tel):$/); // prettier-ignore
        const has = (tag) => urls.some(([own, address]) => own === tag && new URL(address, url()).href === href);
        assert.equal(has('a'), isLink, `a link to ${written}: ${JSON.stringify(urls)}`);
        assert.equal(has('img'), isPicture, `a picture at ${written}: ${JSON.stringify(urls)}`);
      });
    });
  }
});
