/** Helpers for binary files. Numbers are big-endian unless the name says otherwise. */

/** A file that is not published: the reason, and the remedy. */
export class RefusedFile extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

export const damaged = (): RefusedFile =>
  new RefusedFile('is damaged or incomplete', 'open it in a program that can show it, and save it again');

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes from `from` to `to`. @throws {RefusedFile} if the file ends before */
export function slice(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (!(from >= 0 && from <= to && to <= bytes.length)) throw damaged();
  return bytes.subarray(from, to);
}

export const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export const isAt = (bytes: Uint8Array, at: number, text: string): boolean => asciiAt(bytes, at, text.length) === text;

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
