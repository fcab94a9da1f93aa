/**
 * Checks `ACCESSIBILITY.md`: each criterion of WCAG 2.2 A and AA must be there once, under its level and name; each row must
 * have one of the allowed terms; each "Supports" must name a test as `tests/path/file › title`, which must exist. `…` in a title
 * matches any text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const terms = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable', 'Not Evaluated'];
const anyText = '…';

/** The titles of the tests in a source file, with `…` for interpolated values. Skipped tests are ignored. */
export function titlesIn(source) {
  const titles = [];
  const titleOf = (node) => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (!ts.isTemplateExpression(node)) return undefined;
    return node.head.text + node.templateSpans.map(({ literal }) => anyText + literal.text).join('');
  };
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'it') {
      const title = node.arguments[0] && titleOf(node.arguments[0]);
      if (title !== undefined) titles.push(title);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('tests.ts', source, ts.ScriptTarget.Latest));
  return titles;
}

const pattern = (title) =>
  new RegExp(
    `^${title
      .split(anyText)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]+')}$`,
  );

const isTestFile = (path) => /^tests\/[\w/-]+\.(test\.ts|node\.mjs|page\.test\.mjs)$/.test(path);

/** @returns {{ heading: string, name: string, term: string, remarks: string }[]} the rows of the tables of criteria */
function rowsOf(report) {
  const rows = [];
  let heading = '';
  let isInTable = false;
  for (const line of report.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    const cells = line.startsWith('|') ? line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim()) : undefined; // prettier-ignore
    if (!cells) isInTable = false;
    else if (cells[0] === 'Criteria') isInTable = true;
    else if (isInTable && !/^:?-+:?$/.test(cells[0])) {
      const [name = '', term = '', remarks = ''] = cells;
      rows.push({ heading, name, term, remarks: remarks.replaceAll('\\|', '|') });
    }
  }
  return rows;
}

function problemsOfCriteria(rows, criteria) {
  return criteria.flatMap(({ number, name, level }) => {
    const found = rows.filter((row) => row.name.split(' ')[0] === number && /^Table [12]:/.test(row.heading));
    if (found.length !== 1) return [`${number} ${name} is in the tables of WCAG ${found.length} times, not once.`];
    const [row] = found;
    const problems = [];
    if (row.name !== `${number} ${name}`) problems.push(`"${row.name}" is called "${number} ${name}".`);
    // The obsolete criterion is still in the table of level A.
    const expected = level === 'obsolete' ? 'A' : level;
    if (!row.heading.endsWith(`level ${expected}`)) problems.push(`${number} is of level ${expected}, not in "${row.heading}".`);
    return problems;
  }); // prettier-ignore
}

/**
 * @param {string} report the text of the report
 * @param {{ criteria: { number: string, name: string, level: string }[], version: string, read: (path: string) => string | undefined }} facts
 * `read` returns the source of a test file, or undefined if it does not exist
 * @returns {string[]} the problems
 */
export function problemsOf(report, { criteria, version, read }) {
  const rows = rowsOf(report);
  const problems = problemsOfCriteria(rows, criteria);
  if (!report.includes(`history-widgets ${version}`)) problems.push(`It is not of the version ${version}.`);
  const known = new Map();
  const titlesOf = (path) => {
    if (!known.has(path)) {
      const source = isTestFile(path) ? read(path) : undefined;
      known.set(path, source === undefined ? undefined : titlesIn(source).map(pattern));
    }
    return known.get(path);
  };
  for (const { name, term, remarks } of rows) {
    const named = [...remarks.matchAll(/`([^`]+?) › ([^`]+)`/g)];
    if (!terms.includes(term)) problems.push(`"${name}" has "${term}", which is no term of the form.`);
    if (term === 'Supports' && named.length === 0) problems.push(`"${name}" says Supports and names no test.`);
    if (!remarks) problems.push(`"${name}" has no remark.`);
    for (const [, path, title] of named) {
      const titles = titlesOf(path);
      if (!titles) problems.push(`"${name}" names ${path}, which is no file of tests.`);
      else if (!titles.some((each) => each.test(title)))
        problems.push(`"${name}" names "${title}", which ${path} does not have.`);
    }
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const report = readFileSync('ACCESSIBILITY.md', 'utf8');
  const problems = problemsOf(report, {
    criteria: json('scripts/wcag-2.2.json').criteria,
    version: json('package.json').version,
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  });
  const [rows, named] = [rowsOf(report).length, report.split(' › ').length - 1];
  console.log(problems.length > 0 ? problems.join('\n') : `${rows} rows, with ${named} tests named, all there`);
  if (problems.length > 0) {
    console.log('Update ACCESSIBILITY.md.');
    process.exitCode = 1;
  }
}
