/** The files of a ZIP archive, unpacked piece by piece, so that none takes more room than is asked for. */
import { Inflate } from 'fflate';

interface Entry {
  readonly method: number;
  /** Where its header begins. */
  readonly at: number;
  readonly size: number;
}

/** No part of a workbook that is a history is larger, unpacked. */
export const mostBytes = 200_000_000;

/** What is packed is unpacked in pieces of so many bytes; each gives at most a thousand times as many. */
const piece = 4096;

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();

  /** @throws {Error} where it is no ZIP archive */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (this.#view.getUint32(at, true) !== 0x02014b50) throw new Error('its list of files is damaged');
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => this.#view.getUint16(at + offset, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!));
      if (this.#view.getUint16(at + 8, true) & 1) throw new Error('it is protected by a password');
      this.#entries.set(name.replace(/\\/g, '/').toLowerCase(), {
        method: this.#view.getUint16(at + 10, true),
        size: this.#view.getUint32(at + 20, true),
        at: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength! + extra! + comment!;
    }
  }

  /** Where the end of the archive is written: behind it there is at most a comment. */
  #findEnd(): number {
    const first = Math.max(0, this.#bytes.length - 65_557);
    for (let at = this.#bytes.length - 22; at >= first; at--)
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    throw new Error('it is cut short');
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  *#pieces(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new Error(`it has no ${name}`);
    const { method, at, size } = entry;
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    const packed = this.#bytes.subarray(start, start + size);
    if (method !== 0 && method !== 8) throw new Error(`${name} is packed in a way that is not known`);
    const unpacked: Uint8Array[] = [];
    const inflate = method === 8 ? new Inflate((bytes) => void unpacked.push(bytes)) : undefined;
    for (let from = 0; from < packed.length; from += piece) {
      const bytes = packed.subarray(from, from + piece);
      if (inflate) inflate.push(bytes, from + piece >= packed.length);
      else unpacked.push(bytes);
      yield* unpacked.splice(0);
    }
  }

  /**
   * The text of a file, as it comes.
   *
   * @throws {Error} where there is no such file, it is damaged, or it is larger than anyone's history
   */
  *text(name: string): Generator<string> {
    let decoder: TextDecoder | undefined;
    let size = 0;
    for (const bytes of this.#pieces(name)) {
      size += bytes.length;
      if (size > mostBytes) throw new Error(`${name} is larger than ${mostBytes / 1e6} MB when it is unpacked`);
      decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
      yield decoder.decode(bytes, { stream: true });
    }
  }
}
