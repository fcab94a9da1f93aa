/** The output of a command: results on the standard output, everything else on the standard error. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream | NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream | NodeJS.WritableStream;
}

/** Without control characters: messages may quote any file, and a terminal would execute them. */
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

  /** Writes the result: as JSON with `--json`, else as text. */
  result(value: unknown, text: string): void {
    this.#clear();
    this.#streams.stdout.write(this.isJson ? `${JSON.stringify(value, null, 2)}\n` : text);
  }

  /** Writes a line that is not part of the result; nothing with `--quiet`, or with `--json`, whose result has all notes. */
  note(line: string): void {
    if (this.#isQuiet || this.isJson) return;
    this.#clear();
    this.#streams.stderr.write(`${printable(line)}\n`);
  }

  notes(lines: readonly string[]): void {
    for (const line of lines) this.note(line);
  }

  /** Shows progress on a terminal; each line replaces the one before. */
  progress(line: string): void {
    if (this.#isQuiet || !('isTTY' in this.#streams.stderr && this.#streams.stderr.isTTY)) return;
    this.#clear();
    this.#progress = line;
    this.#streams.stderr.write(line);
  }

  /** Writes an error, even with `--quiet`. */
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
