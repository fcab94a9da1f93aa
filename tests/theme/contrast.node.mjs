/** Contrast, computed from the tokens of every theme on its page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { channels, colourOf, contrast } from './colours.mjs';

const { tokens } = await loadSource('src/theme/tokens.ts');
const { presets } = await loadSource('src/theme/presets.ts');
const { presetPages } = await loadSource('src/theme/preset-pages.ts');

/** Foreground · background · minimum ratio: 4.5 for text (WCAG 1.4.3), 3 for markers and focus rings (1.4.11). */
const roles = [
  ['text', 'transparent', 4.5],
  ['text', 'var(--_surface)', 4.5],
  ['muted', 'transparent', 4.5],
  ['muted', 'var(--_surface)', 4.5],
  ['accent', 'transparent', 4.5],
  ['accent', 'var(--_surface)', 4.5],
  ['accent-2', 'transparent', 3],
  ['accent-3', 'transparent', 3],
  ['accent-4', 'transparent', 3],
  ['focus', 'transparent', 3],
  ['focus-text', 'var(--_focus-background)', 4.5],
  ['button-text', 'var(--_button)', 4.5],
];

describe('contrast', () => {
  it('is computed as WCAG does', () => {
    assert.equal(contrast(channels('#000'), channels('#fff')), 21);
    assert.equal(contrast(channels('#777777'), channels('#ffffff')).toFixed(2), '4.48');
    assert.deepEqual(
      colourOf('color-mix(in srgb, currentColor 50%, transparent)', { text: '#000000', ground: channels('#ffffff') }),
      [127.5, 127.5, 127.5],
    );
  });

  for (const [theme, schemes] of Object.entries(presetPages))
    for (const [scheme, { ground, text }] of Object.entries(schemes))
      for (const [role, behind, least] of roles)
        it(`of ${role} on ${behind === 'transparent' ? 'the page' : behind.slice(6, -1)} is at least ${least} to 1 in ${theme}, ${scheme}`, () => {
          const values = { ...tokens, ...presets[theme] };
          const page = { scheme, text, ground: channels(ground), values };
          const back = colourOf(behind, page);
          const ratio = contrast(colourOf(values[role], { ...page, ground: back }), back);
          assert.ok(ratio >= least, `${values[role]} has ${ratio.toFixed(2)} to 1`);
        });
});

describe('the looks', () => {
  it('are the five, each with a page in light and dark', () => {
    const names = ['plain', 'uswds', 'govuk', 'ecl', 'newsprint'];
    assert.deepEqual(Object.keys(presets), names);
    assert.deepEqual(Object.keys(presetPages), names);
  });

  it('leave the colour of the text to the page, and name tokens alone', () => {
    for (const values of Object.values(presets))
      for (const name of Object.keys(values)) assert.ok(name in tokens && name !== 'text', name);
  });
});
