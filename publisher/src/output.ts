/** Where a command's words go: results to the standard output, all else to the standard error, so that pipes get results only. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream | NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream | NodeJS.WritableStream;
}

/** A terminal obeys control characters, and what is said may quote any file. */
const printable = (text: string): string => text.replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');

export class Output {
  readonly isJson: boolean;
  readonly #streams: Streams;
  readonly #isQuiet: boolean;
  #progress = '';

  constructor(streams: Streams, { json = false, quiet = false }: { json?: boolean; quiet?: boolean }) {
    this.#streams = streams;
    this.isJson = json;
    this.#isQuiet = quiet;
  }

  /** What was asked for: as JSON with `--json`, else as text. */
  result(value: unknown, text: string): void {
    this.#clear();
    this.#streams.stdout.write(this.isJson ? `${JSON.stringify(value, null, 2)}\n` : text);
  }

  /** A line beside the result; nothing with `--quiet`, nor with `--json`, which says it all in its result. */
  note(line: string): void {
    if (this.#isQuiet || this.isJson) return;
    this.#clear();
    this.#streams.stderr.write(`${printable(line)}\n`);
  }

  notes(lines: readonly string[]): void {
    for (const line of lines) this.note(line);
  }

  /** How far a long work is; on a terminal only, where each line takes the place of the one before. */
  progress(line: string): void {
    if (this.#isQuiet || !('isTTY' in this.#streams.stderr && this.#streams.stderr.isTTY)) return;
    this.#clear();
    this.#progress = line;
    this.#streams.stderr.write(line);
  }

  /** What went wrong; `--quiet` does not silence it. */
  error(value: { readonly place: string; readonly message: string; readonly remedy: string }, details?: object): void {
    this.#clear();
    const { place, message, remedy } = value;
    if (this.isJson) this.#streams.stdout.write(`${JSON.stringify({ error: value, ...details }, null, 2)}\n`);
    else
      this.#streams.stderr.write(printable(`history-widgets: ${place}: ${message}\n${remedy ? `  ${remedy}\n` : ''}`));
  }

  #clear(): void {
    if (this.#progress) this.#streams.stderr.write('\r\u001b[2K');
    this.#progress = '';
  }
}
