/** Pages that a framework uses as its template: snippets are shown unchanged, and none of their expressions run. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { builder, siteData } from '../support/builder-modules.mjs';
import { engines, strangers } from '../support/page.mjs';
import { templateCode } from '../support/template-code.mjs';

const { collect, initial, make, readOwn } = builder;
const integrity = JSON.parse(await readFile('dist/integrity.json', 'utf8'));
const names = Object.keys(integrity).filter((file) => /^(history-widgets|parts-).*\.(js|css)$/.test(file));
const built = Object.fromEntries(
  await Promise.all(names.map(async (file) => [`/v/1.4.2/${file}`, { body: await readFile(`dist/${file}`, 'utf8') }])),
);

/** Every text is code for some framework: in texts of all items, and in attributes. */
const { story } = readOwn(
  JSON.stringify({
    lang: 'en',
    title: templateCode[0],
    translationNote: { en: templateCode.join(' ') },
    source: { name: templateCode.join(' ') },
    events: templateCode.map((t, index) => ({
      id: `e${index}`,
      date: '1999',
      displayDate: t,
      title: `Event ${index} ${t}`,
      text: t,
      tags: [t],
      era: t,
      picture: { src: '/tests/x.png', alt: t, caption: t },
    })),
    milestones: [{ value: 7, unit: templateCode[0], label: { one: templateCode[0], other: templateCode.join(' ') } }],
    quotes: [{ text: `Words ${templateCode.join(' ')}`, speaker: templateCode[0] }],
  }),
);

const frameworks = {
  AngularJS: {
    head: '<script src="/node_modules/angular/angular.js"></script>',
    attributes: 'ng-app',
    isReady: `document.querySelector('#app.ng-scope #sum')?.textContent === '42'`,
  },
  'Vue 2': {
    head: '<script src="/node_modules/vue2/dist/vue.js"></script>',
    mount: `Vue.config.ignoredElements = [/-/]; new Vue({ el: '#app' });`,
    isReady: `document.querySelector('#sum')?.textContent === '42'`,
  },
  'Vue 3': {
    head: '<script src="/node_modules/vue/dist/vue.global.js"></script>',
    mount: `Vue.createApp({}).mount('#app');`,
    isReady: `document.querySelector('#sum')?.textContent === '42'`,
  },
};

/** The code of a target for each part. */
const codesOf = (target, url) => {
  const data = { ...siteData(story), base: `${url}/`, integrity: {} };
  const own = ['content', 'frame', 'link'].includes(target) ? collect(data, '') : collect(data, '', story);
  const of = (path) => make({ ...initial, target: { content: 'newsletter', frame: 'sharepoint' }[target] ?? target, part: path }, target === 'content' ? collect(data, '', story) : own);
  return own.parts.map(({ path }) => of(path).codeBlocks.find(({ name }) => ['snippet', 'content', 'frame', 'anchor'].includes(name)).code);
}; // prettier-ignore

for (const engine of engines)
  describe(`templates in ${engine}`, () => {
    const { open, url } = strangers(engine);

    for (const [name, { head, attributes = '', mount = '', isReady }] of Object.entries(frameworks))
      for (const target of ['html', 'drupal', 'content', 'frame', 'link'])
        it(`of ${name} run nothing of the ${target} snippets, and the words are shown`, async () => {
          const codes = codesOf(target, url());
          assert.ok(codes.length >= 4);
          const page = await open({
            head,
            // An expression of the page shows that its template works.
            body: `<div id="app" ${attributes}><p id="sum">{{ 40 + 2 }}</p>${codes.map((code) => `<section>${code}</section>`).join('')}</div><script>window.__mount = function () { ${mount} };</script>`,
            files: built,
            until: `document.readyState === 'complete'`,
          });
          await page.run('void __mount()');
          await page.until(isReady);
          if (['html', 'drupal'].includes(target))
            await page.until(
              `[...document.querySelectorAll('history-timeline, history-story')].length > 1 && [...document.querySelectorAll('history-timeline, history-story')].every((host) => host.shadowRoot?.textContent)`,
            );
          const text = await page.text();
          if (['html', 'drupal', 'content'].includes(target))
            for (const code of templateCode.filter((each) => !/[<\u2028]/.test(each)))
              assert.ok(text.includes(code.replace(/\s+/g, ' ')), `${code} in ${text.slice(0, 2000)}`);
          assert.equal(await page.run('String(window.__xss)'), 'undefined');
          await page.close();
        });
  });
