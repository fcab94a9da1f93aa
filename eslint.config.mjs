/** Rules for the code. Prettier formats it. */
import { methods, values } from './scripts/page-scope.mjs';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Code that fails on some pages: old libraries replace these methods, or the result depends on the time zone. */
const onAnyPage = [
  ['ForInStatement', 'Pages extend prototypes: use Object.keys.'],
  [
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Old Prototype replaces Array.from: spread.',
  ],
  ['CallExpression[callee.property.name="bind"]', 'Old Prototype replaces bind: use an arrow function.'],
  ['CallExpression[callee.object.name="Date"][callee.property.name="parse"]', 'Dates are EDTF: see src/time.'],
  [
    'CallExpression[callee.object.name="JSON"][callee.property.name="stringify"]',
    'The toJSON methods of old Prototype change the result.',
  ],
  ['NewExpression[callee.name="Date"][arguments.0.raw=/^[^0-9]/]', 'A year is not a point in time: see src/time.'],
  [
    ':matches(AssignmentExpression, CallExpression) MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    'Trusted Types forbid it, and fetched text is not trusted.',
  ],
  [
    'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeStatic)$/]',
    'Fetched text is not trusted: see src/text/inline-text.ts.',
  ],
  ['Identifier[name="styleMap"]', 'A strict policy blocks it: use a class, or style.setProperty().'],
  [
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/i]',
    'A strict policy blocks it: use a class, and static styles.',
  ],
  [
    'TaggedTemplateExpression[tag.name="html"] > TemplateLiteral > :matches(TemplateElement:first-child[value.raw=/^ /], TemplateElement[tail=true][value.raw=/\\S $/])',
    'The build removes spaces at the ends of a template: add them outside.',
  ],
  [
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[0-9.]rem(?![a-z])/]',
    'The page sets the size of a rem: use em.',
  ],
];

/** Code that depends on the letters of a word or the text of a message. */
const byLetters = [
  [
    'CallExpression[callee.property.name=/^(startsWith|endsWith)$/] > Literal[value=/^[a-z]$/]',
    'Compare whole words, not single letters.',
  ],
  [
    'CallExpression[callee.object.property.name="message"][callee.property.name=/^(startsWith|endsWith|includes|match|search)$/]',
    'Compare the code of a problem: see src/story/messages.ts.',
  ],
];

/** `document` in the script has only the members in `scripts/page-scope.mjs`: elements of the page can hide the page's own. */
const inScope = "Not a member of the script's `document`: see scripts/page-scope.mjs.";
const ofScope = [...methods, ...values].join('|');
const documentUses = [
  [`MemberExpression[object.name="document"][property.name!=/^(${ofScope})$/]`, inScope],
  [':not(MemberExpression) > Identifier[name="document"]', inScope],
];

export default tseslint.config(
  { ignores: ['**/dist/', 'site/', 'coverage/', 'demo/screenshots/'] },
  ...tseslint.configs.recommended,
  { files: ['src/**/*.ts', 'tests/**/*.ts'], ...wc['flat/recommended'] },
  { files: ['src/**/*.ts', 'tests/**/*.ts'], ...lit['flat/recommended'] },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      // Safari needs role="list" for lists without markers.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': [
        'error',
        ...[...onAnyPage, ...byLetters].map(([selector, message]) => ({ selector, message })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/builder/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[...onAnyPage, ...byLetters, ...documentUses].map(([selector, message]) => ({ selector, message })),
      ],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'window', 'self'].map((object) => ({
          object,
          property: 'document',
          message: inScope,
        })),
        { property: 'ownerDocument', message: inScope },
      ],
    },
  },
  {
    // This code runs in Node or in the builder, not on other people's pages.
    files: ['publisher/**/*.ts', 'src/import/**/*.ts', 'src/site/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...byLetters.map(([selector, message]) => ({ selector, message }))],
      'no-restricted-imports': ['error', { patterns: ['*/elements/*', '*/elements'] }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'wc/guard-super-call': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.js', 'docs/**/*.js'], languageOptions: { globals: globals.browser } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] } },
  { rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-console': 'off', 'prefer-const': 'error' } },
);
