/** Finds the sub-command, reads its options, and turns what goes wrong into a sentence and an exit code. */
import { parseArgs } from 'node:util';
import { version } from '../../src/common/version.js';
import { CommandError, usage, type Command, type Options } from './command.js';
import { commands } from './commands/index.js';
import { commandHelp, programHelp } from './help.js';
import { Output, type Streams } from './output.js';

/** What every sub-command takes. */
export const common = {
  json: { type: 'boolean', description: 'Writes the result as JSON, for other programs.' },
  quiet: { type: 'boolean', short: 'q', description: 'Says nothing but the result and errors.' },
  help: { type: 'boolean', short: 'h', description: 'Shows this help.' },
} as const satisfies Options;

const wrong = (place: string, message: string, remedy: string) => new CommandError(place, message, remedy, usage);

function parse(args: readonly string[], name: string, { options }: Command) {
  const help = `See: history-widgets ${name} --help`;
  const known: Options = { ...options, ...common };
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's messages go on with advice of its own behind the first sentence.
    throw wrong(name, (error as Error).message.split('. ')[0]!, help);
  }
  for (const [option, value] of Object.entries(parsed.values)) {
    const choices = known[option]?.choices;
    if (choices && !choices.includes(String(value)))
      throw wrong(`--${option}`, `Unknown value "${String(value)}"`, `Expected one of: ${choices.join(', ')}`);
    if (value === '') throw wrong(`--${option}`, 'is empty', help);
  }
  return parsed;
}

/** How many operands there must be at the least, and may be at the most, by the way in which the help writes them. */
function checkCount(name: string, { operands }: Command, given: readonly string[]): void {
  const wanted = operands.split(' ').filter(Boolean);
  const needed = wanted.filter((word) => !word.startsWith('['));
  const help = `See: history-widgets ${name} --help`;
  if (given.length < needed.length) throw wrong(name, `${needed[given.length]!} is missing`, help);
  if (given.length > wanted.length) throw wrong(name, `"${given[wanted.length]!}" is one operand too many`, help);
}

async function runCommand(name: string, args: readonly string[], streams: Streams, output: Output): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!load) throw wrong(name, 'is not a sub-command', `Write one of: ${Object.keys(commands).join(', ')}`);
  const found = await load();
  const { values, positionals } = parse(args, name, found);
  if (values.help) {
    streams.stdout.write(commandHelp(name, found, common));
    return 0;
  }
  checkCount(name, found, positionals);
  return (await found.run({ operands: positionals, options: values as never, output })) ?? 0;
}

/**
 * Runs the program with the arguments behind its name. Never throws.
 *
 * @returns the exit code: 0 done, 1 it could not be done, 2 called wrongly
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
    return args.length === 0 ? usage : 0;
  } catch (error) {
    const { place, message, remedy, exitCode, details } =
      error instanceof CommandError
        ? error
        : new CommandError(
            name,
            String((error as Error)?.message ?? error),
            'This is a fault of the program: please report it',
          );
    output.error({ place, message, remedy }, details);
    return exitCode;
  }
}
