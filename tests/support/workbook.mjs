/** Makes Excel workbooks (ECMA-376) for tests, from cells as the file has them. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const letters = (column) =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A cell: a text, a number, `{ number, format }`, or XML of its own as `{ xml }`. */
function cellXml(cell, place, formats) {
  if (cell === '' || cell === undefined || cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell.xml) return cell.xml.replace('<c', `<c r="${place}"`);
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c r="${place}" s="${formats.indexOf(cell.format)}"><v>${cell.number}</v></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationships = (list) =>
  `${head}<Relationships xmlns="${packages}">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

/**
 * @param {readonly { name?: string, rows?: readonly unknown[][], before?: string, after?: string, state?: string, xml?: string, links?: readonly string[][], rowAttributes?: Record<number, string> }[]} sheets
 * @param {{ is1904?: boolean, strings?: string, level?: number, files?: Record<string, Uint8Array> }} [options]
 * @returns {Uint8Array}
 */
export function workbook(sheets, { is1904 = false, strings, level = 6, files = {} } = {}) {
  const formats = [0];
  const parts = {};
  sheets.forEach(({ rows = [], before = '', after = '', xml, links, rowAttributes = {} }, index) => {
    const data = rows
      .map((row, at) => {
        const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, formats)).join('');
        return cells ? `<row r="${at + 1}"${rowAttributes[at + 1] ?? ''}>${cells}</row>` : '';
      })
      .join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      xml ?? `${head}<worksheet ${main} xmlns:r="${office}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    );
    if (links) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(relationships(links));
  });
  const codes = formats.map((format, index) => (typeof format === 'string' ? `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>` : ''));
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 170 + index : format}"/>`);
  const list = sheets.map(({ name = 'Events', state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
      '_rels/.rels': strToU8(relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(`${head}<workbook ${main} xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        relationships([
          ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['rId98', 'styles', 'styles.xml'],
          ['rId99', 'sharedStrings', 'sharedStrings.xml'],
        ]),
      ),
      'xl/styles.xml': strToU8(`${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`),
      ...(strings !== undefined && { 'xl/sharedStrings.xml': strToU8(`${head}<sst ${main}>${strings}</sst>`) }),
      ...parts,
      ...files,
    },
    { level },
  );
} // prettier-ignore
