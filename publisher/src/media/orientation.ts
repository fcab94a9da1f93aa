/** The only EXIF field that is kept: the orientation (EXIF 2.32, tag 0x0112). */
import { viewOf } from './bytes.js';

const tag = 0x0112;

/** @param tiff the TIFF structure in EXIF metadata @returns 1 to 8; 1 (no rotation) if it has none */
export function orientationIn(tiff: Uint8Array): number {
  try {
    const view = viewOf(tiff);
    const isLittleEndian = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittleEndian);
    const count = view.getUint16(directory, isLittleEndian);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + 12 * index;
      if (view.getUint16(entry, isLittleEndian) !== tag) continue;
      const value = view.getUint16(entry + 8, isLittleEndian);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // It is cut off before the orientation.
  }
  return 1;
}

/** A TIFF structure with the orientation only. */
export const tiffWith = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, tag >> 8, tag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
