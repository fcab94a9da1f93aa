/** Tables of the results, for the terminal and for `RESULTS.md`. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { bytesTable } from './bytes.mjs';
import { judge } from './goals.mjs';
import { measures } from './measures.mjs';

export const machineOf = (browser) => ({
  system: `${process.platform} ${release()}`,
  processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.version,
  chromium: browser,
});

const row = (cells) => `| ${cells.join(' | ')} |`;

/** "12 (11–15)", or "12" if all runs are equal. */
function cell({ write }, found) {
  if (!found) return '';
  const [median, min, max] = [found.median, found.min, found.max].map(write);
  return min === max ? median : `${median} (${min}–${max})`;
}

/** A row for each measure, a column for each contender. Leaves out rows that are empty or 0 for all. */
export function tableOf({ contenders }) {
  const list = Object.values(contenders);
  const shown = measures.filter(({ key }) => list.some((contender) => contender[key]?.max > 0));
  const title = ({ title, version }) => (version ? `${title} ${version}` : title);
  return [
    row(['', ...list.map(title)]),
    row(['---', ...list.map(() => '---:')]),
    ...shown.map((measure) => row([measure.title, ...list.map((contender) => cell(measure, contender[measure.key]))])),
    ...(list.some(({ failed }) => failed) ? [row(['failed', ...list.map(({ failed }) => failed ?? '')])] : []),
  ].join('\n');
}

const round = (value) => (value === undefined ? 'not measured' : String(Math.round(value * 100) / 100));

function goalTable(results) {
  return [
    row(['work', 'goal: at most', 'reached', '']),
    row(['---', '---:', '---:', '---']),
    ...judge(results.scenarios).map(({ work, most, reached }) =>
      row([work, round(most), round(reached), reached === undefined ? '' : reached <= most + 0.005 ? 'yes' : '**no**']),
    ),
  ].join('\n');
}

/** `RESULTS.md`: the hand-written `notes.md`, then the tables of the last results. */
export async function writeReport(results) {
  const notes = await readFile('notes.md', 'utf8');
  const { system, processor, memory, node, chromium } = results.machine;
  const sections = Object.values(results.scenarios).map(
    (scenario) => `## ${scenario.title}\n\n${scenario.date.replace('T', ', ')} UTC\n\n${tableOf(scenario)}`,
  );
  const machine = `${system}, ${processor}, ${memory}, Node ${node}, Chromium ${chromium}.`;
  const text = notes
    .replace('{machine}', machine)
    .replace('{goals}', goalTable(results))
    .replace('{bytes}', bytesTable());
  await writeFile('RESULTS.md', `${[text.trimEnd(), ...sections].join('\n\n')}\n`);
}
