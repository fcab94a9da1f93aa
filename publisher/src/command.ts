/** What a sub-command is. Each file of `commands/` makes one. */
import type { Output } from './output.js';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help: `FILE`. Not needed where `choices` says it. */
  readonly value?: string;
  /** The only values that there are. */
  readonly choices?: readonly string[];
  /** One line for the help. */
  readonly description: string;
}

export type Options = Readonly<Record<string, Option>>;

type Values<O extends Options> = {
  readonly [name in keyof O]?: O[name]['type'] extends 'boolean'
    ? boolean
    : O[name] extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string;
};

export interface Call<O extends Options> {
  /** What was given without a name, in order. */
  readonly operands: readonly string[];
  readonly options: Values<O>;
  readonly output: Output;
}

interface CommandOf<O extends Options> {
  /** What the command does, in one line. */
  readonly summary: string;
  /** Its operands, as the help writes them: `FILE`. Those in brackets may be left out. */
  readonly operands: string;
  readonly options: O;
  /** Calls that can be copied, without the program's name. */
  readonly examples: readonly string[];
  /** Returns the exit code, 0 if nothing. What can't be done at all is thrown as a `CommandError`. */
  readonly run: (call: Call<O>) => Promise<number | void>;
}

export type Command = CommandOf<Options>;

/** A sub-command; `run` gets its options by their types. */
export const command = <const O extends Options>(definition: CommandOf<O>): Command => definition as unknown as Command;

/** The command was called wrongly. */
export const usage = 2;

/** What keeps a command from doing what was asked: where, what, and what to do about it. */
export class CommandError extends Error {
  constructor(
    /** A file, an option, a row. */
    readonly place: string,
    message: string,
    readonly remedy: string,
    readonly exitCode = 1,
    /** What `--json` tells besides. */
    readonly details?: object,
  ) {
    super(message);
  }
}
