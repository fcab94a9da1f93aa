/** Scripts must be pure ASCII, since pages in other encodings, such as windows-1252, would decode them wrongly. */
import { readdir, readFile } from 'node:fs/promises';

/**
 * @param {string} file the name of a built file
 * @param {string} text its content
 * @throws {Error} with the character, its context, and the lines of `src` that contain it
 */
export async function assertAscii(file, text) {
  const at = text.search(/[^\x00-\x7f]/);
  if (at < 0) return;
  const character = String.fromCodePoint(text.codePointAt(at));
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const around = text.slice(Math.max(0, at - 30), at + 30);
  throw new Error(
    `dist/${file} is not pure ASCII: ${code} “${character}” in …${around}…\n` +
      `Use an escape sequence. Occurrences:\n${(await linesWith(character)).join('\n')}`,
  );
}

async function linesWith(character) {
  const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const found = [];
  for (const name of files) {
    const lines = (await readFile(`src/${name}`, 'utf8')).split('\n');
    lines.forEach(
      (line, index) => line.includes(character) && found.push(`  src/${name}:${index + 1}: ${line.trim()}`),
    );
  }
  return found;
}
