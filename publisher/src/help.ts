/** The help of the program and of its sub-commands. */
import type { Command, Option, Options } from './command.js';
import type { commands } from './commands/index.js';

/** A table of two columns. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}

const optionText = (name: string, { short, value, choices, type }: Option): string =>
  `${short ? `-${short}, ` : ''}--${name}${type === 'boolean' ? '' : ` ${choices?.join('|') ?? value ?? 'TEXT'}`}`;

export function commandHelp(name: string, { summary, operands, options, examples }: Command, common: Options): string {
  const rows = Object.entries({ ...options, ...common }).map(
    ([option, definition]) => [optionText(option, definition), definition.description] as const,
  );
  return [
    `${summary}\n\nUsage: history-widgets ${[name, operands, '[options]'].filter(Boolean).join(' ')}\n`,
    `Options:\n${columns(rows)}`,
    `Examples:\n${examples.map((example) => `  npx history-widgets-publisher ${example}\n`).join('')}`,
  ].join('\n');
}

export async function programHelp(all: typeof commands): Promise<string> {
  const rows = await Promise.all(
    Object.entries(all).map(async ([name, load]) => [name, (await load()).summary] as const),
  );
  return [
    'Turns a story file into pages, snippets, pictures and mails.\n\nUsage: history-widgets COMMAND [options]\n',
    `Commands:\n${columns(rows)}`,
    'Run any command with --help for its options. Exit codes: 0 success, 1 failure, 2 wrong usage.\n',
  ].join('\n');
}
