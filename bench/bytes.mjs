/** The bytes of each script by source folder, from its source map. */
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;

/** `src/story`, `lit`, or `(none)` for text without a source, such as the wrapper. */
const folderOf = (source) => {
  if (!source) return '(none)';
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return /^(lit|@lit)/.test(name) ? 'lit' : name;
  return /(src(?:\/\w+(?=\/))?)/.exec(source)?.[1] ?? '(none)';
};

/** The text of each folder in a script, in order: `[folder, text][]`. */
function spansOf(code, map) {
  const spans = [];
  code.split('\n').forEach((line, number) => {
    for (let column = 0; column < line.length;) {
      const { originalSource, generatedLine, generatedColumn } = map.findEntry(number, column);
      const folder = folderOf(generatedLine === number ? originalSource : undefined);
      let end = column + 1;
      // A mapping applies until the next one.
      while (end < line.length && map.findEntry(number, end).generatedColumn === generatedColumn) end++;
      const last = spans[spans.length - 1];
      if (last?.[0] === folder) last[1] += line.slice(column, end);
      else spans.push([folder, line.slice(column, end)]);
      column = end;
    }
  });
  return spans;
}

/**
 * @returns {{ file: string, bytes: number, brotli: number, folders: Record<string, { bytes: number, brotli: number }> }[]}
 *   a folder's `brotli`: how much smaller the compressed script would be without it
 */
export function bytesByFolder() {
  const maps = readdirSync(dist, { recursive: true }).filter((name) => /^(parts-[^/]*\/)?[^/]*\.js\.map$/.test(name));
  return maps.sort().map((name) => {
    const file = name.replace(/\.map$/, '');
    const code = readFileSync(dist + file, 'utf8');
    const spans = spansOf(code, new SourceMap(JSON.parse(readFileSync(`${dist}${file}.map`, 'utf8'))));
    const total = brotli(code);
    const folders = {};
    for (const folder of new Set(spans.map(([folder]) => folder)))
      folders[folder] = {
        bytes: spans.reduce((sum, [of, text]) => sum + (of === folder ? text.length : 0), 0),
        brotli: total - brotli(spans.map(([of, text]) => (of === folder ? '' : text)).join('')),
      };
    return { file: file.replace(/^parts-\w+/, 'parts'), bytes: code.length, brotli: total, folders };
  });
}

const number = (value) => value.toLocaleString('en');

/** The same as a table: a row for each folder, a column for each script; cells are minified / brotli. */
export function bytesTable() {
  const scripts = bytesByFolder();
  const main = scripts.find(({ file }) => file === 'history-widgets.js');
  const sizeIn = (folder) => main.folders[folder]?.bytes ?? 0;
  const folders = [...new Set(scripts.flatMap(({ folders }) => Object.keys(folders)))].sort(
    (a, b) => sizeIn(b) - sizeIn(a),
  );
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const cell = (found) => (found ? `${number(found.bytes)} / ${number(found.brotli)}` : '');
  return [
    row(['minified / brotli, bytes', ...scripts.map(({ file }) => `\`${file}\``)]),
    row(['---', ...scripts.map(() => '---:')]),
    ...folders.map((folder) => row([`\`${folder}\``, ...scripts.map(({ folders }) => cell(folders[folder]))])),
    row(['the whole', ...scripts.map(cell)]),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(bytesTable());
