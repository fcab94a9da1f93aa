/** What the code must not do; how it is laid out is Prettier's business. */
import { methods, values } from './scripts/page-scope.mjs';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What breaks on a stranger's page: old libraries replace these, or they mean something else in another time zone. */
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
    'Prototype’s toJSON changes what it writes.',
  ],
  ['NewExpression[callee.name="Date"][arguments.0.raw=/^[^0-9]/]', 'A year is not an instant: see src/time.'],
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
    'The build takes the spaces at the ends of a template away: give them beside it.',
  ],
  [
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[0-9.]rem(?![a-z])/]',
    'The page says what a rem is: use em.',
  ],
];

/** What a word or a sentence means is not read out of its letters. */
const byLetters = [
  [
    'CallExpression[callee.property.name=/^(startsWith|endsWith)$/] > Literal[value=/^[a-z]$/]',
    'Compare whole words: a letter at an end of a word is chance.',
  ],
  [
    'CallExpression[callee.object.property.name="message"][callee.property.name=/^(startsWith|endsWith|includes|match|search)$/]',
    'A problem has a code: see src/story/messages.ts.',
  ],
];

/** In the script, `document` has the members that `scripts/page-scope.mjs` lists: elements of the page may hide the page's own. */
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
      // Safari takes a list without marks for no list, unless it is told.
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
    // It runs in Node or in the builder, where no page has changed anything.
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
  { files: ['demo/**/*.js'], languageOptions: { globals: globals.browser } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] } },
  { rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-console': 'off', 'prefer-const': 'error' } },
);
