/** Texts of a partner's story must never become code in a snippet: each snippet is compiled as its target would, and has the same texts. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import {
  parseTemplate,
  TmplAstBoundAttribute,
  TmplAstElement,
  TmplAstText,
  TmplAstTextAttribute,
} from '@angular/compiler';
import { transform } from 'esbuild';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { parse as parseSvelte } from 'svelte/compiler';
import ts from 'typescript';
import { builder, siteData } from '../support/builder-modules.mjs';
import { templateCode } from '../support/template-code.mjs';

const { collect, initial, make, readOwn, targetNames } = builder;
const require = createRequire(import.meta.url);
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const vue = require('vue');
const { renderToString } = require('vue/server-renderer');
const { parse: parseVue } = require('vue/compiler-sfc');

/** A story in which every text is `t`. */
const storyOf = (t) => ({
  lang: 'en',
  title: t, subtitle: t, lead: t, closing: t, mission: t, partners: [t],
  organization: { name: t, shortName: t, url: 'https://example.org/' },
  contentNote: t,
  translationNote: { en: t },
  helpLine: { label: t, telephone: t, url: 'https://example.org/' },
  source: { name: t, url: 'https://example.org/' },
  eras: [{ id: t, title: t, date: '1990/1999' }],
  events: [{ id: t, date: '1999', displayDate: t, title: t, text: t, contentNote: t, tags: [t, 'b'], era: t, source: { name: t },
    picture: { src: 'a.png', alt: t, caption: t, credit: t, licence: t, sizes: t },
    media: { src: 'https://films.example/', title: t, caption: t, credit: t, poster: { src: 'a.png', alt: t } } }],
  milestones: [{ id: t, value: 7, unit: t, label: { one: t, other: t }, asOf: '2020', source: { name: t }, series: [{ date: '2019', value: 6 }, { date: '2020', value: 7 }] }],
  quotes: [{ id: t, text: t, lang: 'fr', speaker: t, role: t, context: t, source: { name: t }, portrait: { src: 'a.png', alt: t }, terms: [{ term: t, note: t }] }],
  photos: [{ id: t, picture: { src: 'a.png', alt: t, credit: t }, caption: t, place: t, people: [t], peopleOrder: t, source: { name: t } }],
  observances: [{ id: t, name: t, date: '--05-25', text: t, source: { name: t } }],
  coverage: [{ id: t, name: t, label: t, countries: ['BE', 'FR'], note: t, source: { name: t } }],
}); // prettier-ignore

/** Without spaces: some parsers split texts at character references. */
const wordsOf = (texts) => texts.join('').replace(/\s+/g, '');
const shown = ['alt', 'title', 'aria-label'];

/** The texts of HTML, including attributes that are shown, in order. */
function htmlWords(html) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const texts = [];
  const visit = (node) => {
    if (node.nodeType === 3) texts.push(node.data);
    if (node.nodeType !== 1) return;
    for (const name of shown) if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
    node.childNodes.forEach(visit);
  };
  visit(document.body);
  return wordsOf(texts);
}

/** The elements of a snippet, without its style sheet and scripts. */
const withoutFiles = (html) => html.replace(/<link [^>]*>|<script [^>]*><\/script>/g, '');

/** Only literal values: strings, numbers, and objects of these. */
const isValue = (node) =>
  ts.isStringLiteral(node) || ts.isNumericLiteral(node) ||
  (ts.isObjectLiteralExpression(node) && node.properties.every((property) => ts.isPropertyAssignment(property) && isValue(property.initializer))); // prettier-ignore

/** Imports, and one component with only elements and literal values. */
function checkJsx(code) {
  const file = ts.createSourceFile('story.jsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX);
  assert.deepEqual(file.parseDiagnostics, [], code);
  const check = (node) => {
    if (ts.isJsxText(node)) return assert.equal(node.text.trim(), '', code);
    if (ts.isParenthesizedExpression(node)) return check(node.expression);
    if (ts.isJsxFragment(node)) return node.children.forEach(check);
    assert.ok(ts.isJsxSelfClosingElement(node), node.getText());
    for (const attribute of node.attributes.properties) {
      assert.ok(ts.isJsxAttribute(attribute), attribute.getText());
      assert.match(attribute.name.getText(), /^(lang|dir|theme|style|heading-level|dangerouslySetInnerHTML)$/);
      assert.ok(
        ts.isJsxExpression(attribute.initializer) && isValue(attribute.initializer.expression),
        attribute.getText(),
      );
    }
  };
  const [component] = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  assert.equal(file.statements.filter(ts.isImportDeclaration).length, file.statements.length - 1, code);
  const [{ initializer }] = component.declarationList.declarations;
  assert.ok(ts.isArrowFunction(initializer), code);
  check(initializer.body);
}

async function reactWords(code) {
  checkJsx(code);
  const withoutImports = code.replace(/^import .*$/gm, '');
  const { code: compiled } = await transform(withoutImports, { loader: 'jsx', jsx: 'automatic', format: 'cjs' });
  const module = {};
  new Function('require', 'module', compiled)(require, module);
  return htmlWords(renderToStaticMarkup(createElement(module.exports.Story)));
}

async function vueWords(code) {
  const { descriptor, errors } = parseVue(code);
  assert.deepEqual(errors, [], code);
  assert.equal(descriptor.script, null);
  assert.match(descriptor.scriptSetup.content.trim(), /^(import '[\w/.-]+';\s*)+$/);
  return templateWords(descriptor.template.content);
}

/** A Vue template: everything except elements, text and plain attributes is code. */
async function templateWords(template) {
  const found = [];
  const visit = (node) => {
    if (![0, 1, 2].includes(node.type)) found.push(node.loc.source);
    for (const prop of node.props ?? []) if (prop.type !== 6) found.push(prop.loc.source);
    node.children?.forEach(visit);
  };
  const { descriptor, errors } = parseVue(`<template>${template}</template>`);
  assert.deepEqual(errors, []);
  visit(descriptor.template.ast);
  assert.deepEqual(found, []);
  return htmlWords(await renderToString(vue.createSSRApp({ template })));
}

function svelteWords(template) {
  const texts = [];
  const visit = (node) => {
    if (node.type === 'Text') return texts.push(node.data);
    assert.equal(node.type, 'RegularElement', JSON.stringify(node).slice(0, 300));
    for (const attribute of node.attributes) {
      assert.equal(attribute.type, 'Attribute');
      const { value } = attribute;
      assert.ok(value === true || value.every(({ type }) => type === 'Text'), JSON.stringify(value));
      if (shown.includes(attribute.name)) texts.push(value === true ? '' : value.map(({ data }) => data).join(''));
    }
    node.fragment.nodes.forEach(visit);
  };
  const { fragment, instance, module } = parseSvelte(template, { modern: true });
  assert.ok(!instance && !module);
  fragment.nodes.forEach(visit);
  return wordsOf(texts);
}

function angularWords(template) {
  const { nodes, errors } = parseTemplate(template, 'story.html', { preserveWhitespaces: true });
  assert.equal(errors, null, String(errors));
  const texts = [];
  const visit = (node) => {
    if (node instanceof TmplAstText) return texts.push(node.value);
    assert.ok(node instanceof TmplAstElement, `${node.constructor.name}: ${node.sourceSpan}`);
    assert.deepEqual([node.inputs, node.outputs, node.references, node.directives], [[], [], [], []]);
    for (const attribute of node.attributes) {
      assert.ok(attribute instanceof TmplAstTextAttribute && !(attribute instanceof TmplAstBoundAttribute));
      if (shown.includes(attribute.name)) texts.push(attribute.value);
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return wordsOf(texts);
}

/** The parts of a partner's story with their code for every target: as own content, and as a site's story. */
function partsOf(input, change = {}) {
  const { story } = readOwn(JSON.stringify(input));
  return [collect(siteData(story), '', story), collect(siteData(story), '')].flatMap((collection) =>
    collection.parts.map(({ path }) => ({
      path,
      codes: targetNames.flatMap((target) =>
        make({ ...initial, ...change, target, part: path }, collection).codeBlocks.map((piece) => ({
          ...piece,
          target,
        })),
      ),
    })),
  );
}

/** The format of each code block that is not HTML. */
const lines = {
  attributes: /^((src|item|lang|heading-level|theme|style): [^\p{Cc}\p{Zl}\p{Zp}]*(\n|$))+$/u,
  policy: /^\P{Cc}+$/u,
  address: /^\P{Cc}+$/u,
  server: /^\P{Cc}+$/u,
  tag: /^[a-z]+-[a-z]+$/,
  sheet: /^[\w, -]+ \{ [\w #:;.-]+ \}$/,
};

/** Characters that start template code are escaped, and Vue and Angular are told to skip the elements. */
async function checkHtml(code) {
  assert.doesNotMatch(code, /[[\]{}|@]|<%|<\?/);
  const html = withoutFiles(code);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.body.children)
    assert.ok(element.hasAttribute('v-pre') && element.hasAttribute('ng-non-bindable'));
  const words = htmlWords(html);
  assert.notEqual(words, '');
  assert.equal(svelteWords(html), words, 'in Svelte');
  assert.equal(angularWords(html), words, 'in Angular');
  assert.equal(await templateWords(html), words, 'in Vue');
}

async function check(t, change) {
  const checked = new Set();
  for (const { path, codes } of partsOf(storyOf(t), change)) {
    const words = htmlWords(withoutFiles(codes.find(({ target }) => target === 'html').code));
    for (const { target, name, code } of codes) {
      if (checked.has(code)) continue;
      checked.add(code);
      try {
        if (['snippet', 'frame', 'content', 'anchor'].includes(name)) await checkHtml(code);
        if (lines[name]) assert.match(code, lines[name]);
        if (target === 'react') assert.equal(await reactWords(code), words);
        if (target === 'vue') assert.equal(await vueWords(code), words);
      } catch (error) {
        error.message = `${target} (${name}) of ${path} with ${JSON.stringify(t)}: ${error.message}`;
        throw error;
      }
    }
  }
  assert.equal(globalThis.__xss, undefined);
}

describe('A hostile story of a partner', () => {
  for (const code of [...templateCode, templateCode[0] + templateCode[11]])
    it(`is no code in any snippet: ${JSON.stringify(code)}`, () =>
      check(code, { accent: '#7a2e1d', theme: 'ecl', level: 2 }));

  it('is no code in any snippet, whatever is put together', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...templateCode), fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/\0/g, ''))), { minLength: 1, maxLength: 4 }),
        (pieces) => check(pieces.join('')),
      ),
      { numRuns: 20 },
    )); // prettier-ignore

  for (const [what, lang] of [
    ['a prop of JSX', 'en> ref={(globalThis.__xss=1)}'],
    ['a prop with quotes', 'en" ref={(globalThis.__xss=1)} x="'],
    ['a handler', 'en onfocus=globalThis.__xss=1 tabindex=0'],
    ['a folder', '../../..'],
    ['a template', '{{constructor.constructor("globalThis.__xss=1")()}}'],
    ['two lines', 'en\nstyle: color:red'],
    ['nothing', ' '],
  ])
    it(`has no language that is ${what}, and says so`, async () => {
      for (const given of [
        { lang },
        { quotes: [{ text: 'Words', lang }] },
        { events: [{ title: { en: 'T', [lang]: 'x' } }] },
      ]) {
        const input = { ...storyOf('Words'), ...given };
        const { story, problems } = readOwn(JSON.stringify(input));
        // A blank language counts as none; in a map of several languages, it is invalid.
        if (lang.trim() || given.events)
          assert.ok(
            problems.some(({ path }) => /^(lang|quotes\[0\]\.lang|events\[0\]\.title)$/.test(path)),
            JSON.stringify(problems),
          );
        assert.ok(!JSON.stringify(story).includes(JSON.stringify(lang).slice(1, -1)) || !lang.trim());
        for (const { codes } of partsOf(input)) checkJsx(codes.find(({ target }) => target === 'react').code);
      }
      assert.equal(globalThis.__xss, undefined);
    });
});
