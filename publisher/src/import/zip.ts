/** Reads a ZIP archive in a streaming way, to limit memory use. */
import { Inflate } from 'fflate';

interface Entry {
  readonly method: number;
  /** The offset of its header. */
  readonly at: number;
  readonly size: number;
}

/** The maximum unpacked size of a file. */
export const maxUnpackedBytes = 200_000_000;

/** The input chunk size; a chunk unpacks to at most 1,000 times as many bytes. */
const chunkSize = 4096;

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();

  /** @throws {Error} if it is not a ZIP archive */
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
      if (this.#view.getUint16(at + 8, true) & 1) throw new Error('it has a password');
      this.#entries.set(name.replace(/\\/g, '/').toLowerCase(), {
        method: this.#view.getUint16(at + 10, true),
        size: this.#view.getUint32(at + 20, true),
        at: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength! + extra! + comment!;
    }
  }

  /** The offset of the "end of central directory" record, which only a comment may follow. */
  #findEnd(): number {
    const first = Math.max(0, this.#bytes.length - 65_557);
    for (let at = this.#bytes.length - 22; at >= first; at--)
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    throw new Error('it is incomplete');
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  *#chunks(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new Error(`it has no ${name}`);
    const { method, at, size } = entry;
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    const packed = this.#bytes.subarray(start, start + size);
    if (method !== 0 && method !== 8) throw new Error(`${name} uses an unsupported compression method`);
    const unpacked: Uint8Array[] = [];
    const inflate = method === 8 ? new Inflate((bytes) => void unpacked.push(bytes)) : undefined;
    for (let from = 0; from < packed.length; from += chunkSize) {
      const bytes = packed.subarray(from, from + chunkSize);
      if (inflate) inflate.push(bytes, from + chunkSize >= packed.length);
      else unpacked.push(bytes);
      yield* unpacked.splice(0);
    }
  }

  /**
   * Yields the text of a file in chunks.
   *
   * @throws {Error} if the file does not exist, is damaged or too large
   */
  *text(name: string): Generator<string> {
    let decoder: TextDecoder | undefined;
    let size = 0;
    for (const bytes of this.#chunks(name)) {
      size += bytes.length;
      if (size > maxUnpackedBytes) throw new Error(`${name} is larger than ${maxUnpackedBytes / 1e6} MB when unpacked`);
      decoder ??= new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
      yield decoder.decode(bytes, { stream: true });
    }
  }
}
