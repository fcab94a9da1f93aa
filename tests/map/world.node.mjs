import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { loadSource } from '../../scripts/load-source.mjs';
import { codesSource, worldSource } from '../../scripts/map.mjs';

const committed = await readFile('src/map/world.ts', 'utf8');
const committedCodes = await readFile('src/map/codes.ts', 'utf8');

test('The map that is committed is the one that npm run map writes', async () => {
  assert.equal(await worldSource(), committed);
  assert.equal(await codesSource(), committedCodes);
});

test('The map and the codes take at most 6,000 bytes', async () => {
  const { code } = await transform(committed + committedCodes, { loader: 'ts', minify: true });
  const size = brotliCompressSync(code).length;
  assert.ok(size <= 6000, `${size} bytes`);
});

test('The codes are those of ISO 3166-1, and Kosovo', async () => {
  const { countryOf } = await loadSource('src/map/countries.ts');
  const codes = JSON.parse(await readFile('node_modules/i18n-iso-countries/codes.json', 'utf8'));
  for (const [alpha2, alpha3] of codes) {
    assert.equal(countryOf(alpha2)?.code, alpha2);
    assert.equal(countryOf(alpha3)?.code, alpha2);
  }
  const known = new Set(codes.map(([alpha2]) => alpha2));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => countryOf(code));
  assert.deepEqual(found, [...known].sort());
  assert.equal(found.length, 250);
});
