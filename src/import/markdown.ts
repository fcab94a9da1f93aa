/** Converts the simple Markdown that people write in cells to HTML. */

const inline = (line: string): string =>
  line
    .replace(/\[([^[\]\n]+)\]\((https?:\/\/[^\s)]{1,2000}|mailto:[^\s)]{1,200})\)/g, '<a href="$2">$1</a>')
    .replace(/(?<![\w*])\*\*(?=\S)(.{1,1000}?)(?<=\S)\*\*(?![\w*])/g, '<strong>$1</strong>')
    .replace(/(?<![\w_])__(?=\S)(.{1,1000}?)(?<=\S)__(?![\w_])/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<![\w_/])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\w_])/g, '<em>$1</em>')
    .replace(/`([^`]+)`/g, '$1');

/**
 * The text of a cell as HTML. Without HTML markup, Markdown is converted, and line breaks are kept.
 *
 * @returns the HTML, and whether there was Markdown
 */
export function readCell(cell: string): { readonly html: string; readonly isMarkdown: boolean } {
  if (/<\/?[a-z][^<>]*>/i.test(cell)) {
    const hasBlocks = /<(?:p|br|div|[uo]l|h\d)\b/i.test(cell);
    return { html: hasBlocks ? cell : cell.trim().replace(/\r?\n|\r/g, '<br>'), isMarkdown: false };
  }
  const lines = cell.trim().split(/\r?\n|\r/);
  const read = lines.map((line) => {
    if (!/^#{1,6} /.test(line)) return inline(line.replace(/^(\s*)[-*+] +/, '$1\u2022 ').replace(/^> ?/, ''));
    const heading = line
      .replace(/^#+/, '')
      .replace(/(?<!#)#+$/, '')
      .trim();
    return heading ? `<strong>${inline(heading)}</strong>` : line;
  });
  return {
    html: read.join('<br>').replace(/(?:<br>){3,}/g, '<br><br>'),
    isMarkdown: read.join('\n') !== lines.join('\n'),
  };
}
