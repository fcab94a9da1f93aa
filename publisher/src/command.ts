/** The definition of a sub-command. Each file in `commands/` has one. */
import type { Output } from './output.js';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The placeholder for the value in the help: `FILE`. Not needed with `choices`. */
  readonly value?: string;
  /** The allowed values. */
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
  /** The arguments without a name, in order. */
  readonly operands: readonly string[];
  readonly options: Values<O>;
  readonly output: Output;
}

interface CommandOf<O extends Options> {
  /** One line for the help. */
  readonly summary: string;
  /** As in the help: `FILE`; optional ones in brackets. */
  readonly operands: string;
  readonly options: O;
  /** Examples that can be copied, without the program's name. */
  readonly examples: readonly string[];
  /** Returns the exit code (default: 0). Throws a `CommandError` on failure. */
  readonly run: (call: Call<O>) => Promise<number | void>;
}

export type Command = CommandOf<Options>;

/** Defines a sub-command; gives the options of `run` their types. */
export const command = <const O extends Options>(definition: CommandOf<O>): Command => definition as unknown as Command;

/** Exit code for wrong usage. */
export const usageExitCode = 2;

/** Why a command failed: where, what, and the remedy. */
export class CommandError extends Error {
  constructor(
    /** A file, an option, a row. */
    readonly place: string,
    message: string,
    readonly remedy: string,
    readonly exitCode = 1,
    /** More fields for the output of `--json`. */
    readonly details?: object,
  ) {
    super(message);
  }
}

export const usageError = (place: string, message: string, remedy: string): CommandError =>
  new CommandError(place, message, remedy, usageExitCode);
