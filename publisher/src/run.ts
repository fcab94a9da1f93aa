/** Finds the sub-command, parses its options, and turns errors into messages and exit codes. */
import { parseArgs } from 'node:util';
import { version } from '../../src/common/version.js';
import { CommandError, usageError, usageExitCode, type Command, type Options } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, programHelp } from './help.js';
import { Output, type Streams } from './output.js';

/** Options of every sub-command. */
export const commonOptions = {
  json: { type: 'boolean', description: 'Writes the result as JSON.' },
  quiet: { type: 'boolean', short: 'q', description: 'Writes only the result and errors.' },
  help: { type: 'boolean', short: 'h', description: 'Shows this help.' },
} as const satisfies Options;

function parse(args: readonly string[], name: string, { options }: Command) {
  const help = `See: history-widgets ${name} --help`;
  const known: Options = { ...options, ...commonOptions };
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    // After the first sentence, Node's messages give advice that does not apply here.
    throw usageError(name, (error as Error).message.split('. ')[0]!, help);
  }
  for (const [option, value] of Object.entries(parsed.values)) {
    const choices = known[option]?.choices;
    if (choices && !choices.includes(String(value)))
      throw usageError(`--${option}`, `Unknown value "${String(value)}"`, `Expected one of: ${choices.join(', ')}`);
    if (value === '') throw usageError(`--${option}`, 'is empty', help);
  }
  return parsed;
}

/** Compares the number of operands with what the command accepts. */
function checkCount(name: string, { operands }: Command, given: readonly string[]): void {
  const accepted = operands.split(' ').filter(Boolean);
  const required = accepted.filter((operand) => !operand.startsWith('['));
  const help = `See: history-widgets ${name} --help`;
  if (given.length < required.length) throw usageError(name, `${required[given.length]!} is missing`, help);
  if (given.length > accepted.length) throw usageError(name, `Unexpected argument "${given[accepted.length]!}"`, help);
}

async function runCommand(name: string, args: readonly string[], streams: Streams, output: Output): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!load) throw usageError(name, 'Unknown command', `Expected one of: ${Object.keys(commands).join(', ')}`);
  const found = await load();
  const { values, positionals } = parse(args, name, found);
  if (values.help) {
    streams.stdout.write(commandHelp(name, found, commonOptions));
    return 0;
  }
  checkCount(name, found, positionals);
  return (await found.run({ operands: positionals, options: values as never, output })) ?? 0;
}

/**
 * Runs the program. Never throws.
 *
 * @returns the exit code: 0 success, 1 failure, 2 wrong usage
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const [name = '--help', ...rest] = args;
  const output = new Output(streams, {
    json: rest.includes('--json'),
    quiet: rest.includes('--quiet') || rest.includes('-q'),
  });
  try {
    if (name === '--version' || name === '-v') streams.stdout.write(`${version}\n`);
    else if (name === '--help' || name === '-h' || name === 'help') streams.stdout.write(await programHelp(commands));
    else return await runCommand(name, rest, streams, output);
    return args.length === 0 ? usageExitCode : 0;
  } catch (error) {
    const { place, message, remedy, exitCode, details } =
      error instanceof CommandError
        ? error
        : new CommandError(name, String((error as Error)?.message ?? error), 'This is a bug: please report it');
    output.error({ place, message, remedy }, details);
    return exitCode;
  }
}
