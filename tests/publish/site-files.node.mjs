import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import jsonld from 'jsonld';
import { loadSource } from '../../scripts/load-source.mjs';
import { base, contentOf, manyLanguages, publishOnce } from '../support/published.mjs';

const { readCsv } = await loadSource('src/story/read-csv.ts');
const { readJson } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');

let published;
let files;
before(async () => {
  published = await publishOnce(manyLanguages);
  files = await contentOf(published.site);
});
after(() => published?.remove());

const textOf = (path) => files.get(path)?.toString();
const jsonOf = (path) => JSON.parse(textOf(path));
const pageOf = (path) => parseHTML(textOf(path)).document;
const pages = () => [...files.keys()].filter((path) => path.endsWith('.html') && !path.includes('mail/'));

describe('The data of a published site', () => {
  const lists = (story) => ({
    ...story,
    events: undefined,
    milestones: story.milestones.map((item) => ({ ...item, label: 0 })),
  });

  it('is the checked story, whole, in JSON and in CSV alike', () => {
    const fromJson = readJson(textOf('story.json'), wholeStory);
    const fromCsv = readCsv(textOf('story.csv'), wholeStory);
    assert.deepEqual(fromJson.problems, []);
    assert.deepEqual(fromCsv.problems, []);
    assert.equal(fromJson.story.events.length, 4);
    assert.deepEqual(
      JSON.parse(JSON.stringify(lists(fromCsv.story))),
      JSON.parse(JSON.stringify(lists(fromJson.story))),
    );
    assert.deepEqual(
      fromCsv.story.events.map(({ title }) => title.fr ?? title),
      ['Le deuxième puits', 'Le premier puits', 'A title that is there in English only', 'Sans date'],
    );
  });

  it('is in one language in the folder of a language', () => {
    const story = jsonOf('fr/story.json');
    assert.equal(story.lang, 'fr');
    assert.equal(story.title, 'Notre histoire');
    assert.equal(story.milestones[0].label, 'puits creusés');
    assert.equal(story.events[2].title, '<span lang="en">A title that is there in English only</span>');
  });

  it('is JSON-LD in which each item has its type, and only exact dates are dates', () => {
    const { '@context': context, '@graph': graph } = jsonOf('story.jsonld');
    assert.equal(context, 'https://schema.org');
    const [page, organization] = graph;
    assert.deepEqual(organization, {
      '@type': 'Organization',
      name: 'The Well Society',
      alternateName: 'TWS',
      url: 'https://wells.example/',
      '@id': '#organization',
    });
    assert.deepEqual(
      page.mainEntity.map((entity) => entity['@type']),
      ['Dataset', 'Photograph', 'ItemList', 'Observation', 'Observation', 'Quotation', 'Quotation'],
    );
    const [, photo, timeline, wells] = page.mainEntity;
    const [first, second] = timeline.itemListElement.map(({ item }) => item);
    assert.deepEqual(first, {
      '@type': 'Event',
      name: 'The first well & "more"',
      disambiguatingDescription: 'about 1997',
    });
    assert.deepEqual(second, {
      '@type': 'Event',
      name: 'The second well',
      description: 'In another village.',
      startDate: '1999-04-01',
    });
    assert.equal(photo.dateCreated, '1997-05');
    assert.equal(wells.value, 10500);
    assert.equal(wells.observationDate, '2024');
  });

  it('is in each page as JSON-LD of which a processor loses nothing', async () => {
    // The names in the context of the vocabulary; the rest are value types.
    const document = { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } };
    const documentLoader = async (documentUrl) => {
      assert.equal(documentUrl, 'https://schema.org');
      return { documentUrl, document };
    };
    // Not in frames, whose page has it, nor in the builder.
    for (const path of pages().filter((name) => !/^builder\/|(^|\/)e\//.test(name))) {
      const script = pageOf(path).querySelector('script[type="application/ld+json"]');
      const linked = JSON.parse(script.textContent);
      assert.equal(linked['@graph'][0]['@type'], 'WebPage', path);
      const facts = await jsonld.toRDF(linked, { base: `${base}${path}`, documentLoader, safe: true });
      assert.ok(facts.length > 3, path);
    }
  });
});

describe('The files that a story names beside itself', () => {
  const asset = () => [...files.keys()].find((path) => path.startsWith('assets/'));

  it('are in the site, under a name that changes with them', () => {
    assert.match(asset(), /^assets\/[\da-f]{8}-opening\.svg$/);
    assert.match(textOf(asset()), /^<svg /);
  });

  it('have their full address in data and snippets, and a relative one on the pages', () => {
    const [{ picture }] = jsonOf('story.json').photos;
    assert.equal(picture.src, base + asset());
    assert.equal(picture.srcset, `${base}${asset()} 640w, https://pictures.example/large.png 1280w`);
    const page = pageOf('fr/w/photo/opening/index.html');
    assert.equal(page.querySelector('captioned-photo img').getAttribute('src'), `../../../../${asset()}`);
    assert.ok(textOf('fr/w/photo/opening/index.html').includes(`src=&quot;${base}${asset()}&quot;`));
  });
});

describe('The oEmbed files of a published site', () => {
  it('have the fields that the specification asks of a rich answer', () => {
    const answer = jsonOf('w/timeline/oembed.json');
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.equal(answer.title, 'From one village');
    assert.equal(answer.author_name, 'The Well Society');
    assert.equal(answer.author_url, 'https://wells.example/');
    assert.equal(answer.provider_name, 'The Well Society');
    assert.equal(answer.provider_url, base);
    assert.equal(answer.cache_age, 86400);
    assert.equal(answer.width, 600);
    assert.ok(Number.isInteger(answer.height) && answer.height >= 200 && answer.height <= 1000);
    assert.equal(answer.thumbnail_url, `${base}w/timeline/preview.png`);
    assert.equal(answer.thumbnail_width, 1200);
    assert.equal(answer.thumbnail_height, 630);
  });

  it('hold a quotation with a link, then a frame with a title, in the sizes that they say', () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith('oembed.json'))) {
      const { html, width, height, title } = jsonOf(path);
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      const [quotation, frame] = document.body.children;
      assert.equal(document.body.children.length, 2, path);
      assert.equal(quotation.localName, 'blockquote');
      assert.equal(quotation.querySelector('a').textContent, title);
      assert.equal(frame.getAttribute('title'), title);
      assert.equal(frame.getAttribute('width'), String(width));
      assert.equal(frame.getAttribute('height'), String(height));
      const target = decodeURIComponent(frame.getAttribute('src').slice(base.length));
      assert.ok(files.has(`${target}index.html`), target);
    }
  });
});

describe('The scripts and the archive of a published site', () => {
  it('are there under the version and under its first number, with their hashes', () => {
    for (const folder of ['0.1.0', '0'])
      for (const [file, hash] of Object.entries(jsonOf(`v/${folder}/integrity.json`))) {
        const digest = createHash('sha384')
          .update(files.get(`v/${folder}/${file}`))
          .digest('base64');
        assert.equal(hash, `sha384-${digest}`, file);
      }
    for (const path of [/^v\/0\.1\.0\/history-widgets\.full\.js$/, /^v\/0\/parts-\w+\/(scale|fr)\.js$/])
      assert.ok(
        [...files.keys()].some((file) => path.test(file)),
        String(path),
      );
  });

  it('are in one archive, with a licence, a bill of materials, a sheet and checksums that hold', () => {
    const entries = unzipSync(files.get('history-widgets-0.1.0.zip'));
    const root = 'history-widgets-0.1.0/';
    const lines = Buffer.from(entries[`${root}SHA256SUMS`]).toString().trim().split('\n');
    const names = lines.map((line) => line.slice(66));
    for (const name of [
      'LICENSE.txt',
      'ACCESSIBILITY.md',
      'privacy-and-security.md',
      'story.json',
      'fr/story.json',
      'v/0.1.0/history-widgets.js',
      'v/0.1.0/sbom.json',
      'v/0.1.0/integrity.json',
      'hosting/nginx.conf',
    ])
      assert.ok(names.includes(name), name);
    assert.deepEqual(Object.keys(entries).sort(), [...names, 'SHA256SUMS'].map((name) => root + name).sort());
    for (const line of lines) {
      const digest = createHash('sha256')
        .update(entries[root + line.slice(66)])
        .digest('hex');
      assert.equal(line.slice(0, 64), digest, line);
    }
  });

  it('have a bill of materials by the schema of CycloneDX, of what the script is made of, with versions and licences', async () => {
    const bill = jsonOf('v/0.1.0/sbom.json');
    const validator = new Validation.JsonStrictValidator(bill.specVersion);
    assert.equal(await validator.validate(textOf('v/0.1.0/sbom.json')), null);
    assert.equal(bill.specVersion, '1.6');
    assert.match(bill.serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.equal(bill.metadata.component.purl, 'pkg:npm/history-widgets@0.1.0');
    const found = bill.components.map(({ purl, licenses }) => [purl, licenses[0].license.id]);
    assert.deepEqual(found[0], ['pkg:npm/lit@3.3.3', 'BSD-3-Clause']);
    assert.deepEqual(
      found.map(([purl]) => purl.replace(/@[^@]*$/, '')),
      ['pkg:npm/lit', 'pkg:npm/lit-html', 'pkg:npm/lit-element', 'pkg:npm/%40lit/reactive-element'],
    );
  });
});
