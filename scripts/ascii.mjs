/** A page in windows-1252 would garble anything but ASCII, so the scripts hold nothing else. */
import { readdir, readFile } from 'node:fs/promises';

/**
 * @param {string} file the name of a built file
 * @param {string} text what it holds
 * @throws Error naming the character, what stands around it, and the lines of `src` that may have brought it in
 */
export async function assertAscii(file, text) {
  const at = text.search(/[^\x00-\x7f]/);
  if (at < 0) return;
  const character = String.fromCodePoint(text.codePointAt(at));
  const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const around = text.slice(Math.max(0, at - 30), at + 30);
  throw new Error(
    `dist/${file} is not pure ASCII: ${code} “${character}” in …${around}…\n` +
      `Write an escape in the template. It stands in:\n${(await linesWith(character)).join('\n')}`,
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
