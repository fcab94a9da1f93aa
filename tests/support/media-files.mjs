/** Small files of each supported type, as cameras and programs write them, with texts in all metadata. */
import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const latin = (text) => Buffer.from(text, 'latin1');
const u16 = (value) => Buffer.from([value >> 8, value & 0xff]);
const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const u32le = (value) => Buffer.from(u32(value)).reverse();
const all = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : Buffer.from(part))));

/** EXIF with an orientation, an artist and a location; little-endian, as in most cameras. */
export function tiff(words, orientation = 1) {
  const entry = (tag, type, count, value) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const text = all(words, '\0');
  const at = 8 + 2 + 3 * 12 + 4;
  return all(
    'II*\0',
    u32le(8),
    [3, 0],
    entry(0x0112, 3, 1, Buffer.from([orientation, 0, 0, 0])),
    entry(0x013b, 2, text.length, u32le(at)),
    entry(0x8825, 4, 1, u32le(at)),
    u32le(0),
    text,
  );
}

const segment = (marker, ...parts) => {
  const content = all(...parts);
  return all([0xff, marker], u16(content.length + 2), content);
};

/** Inserts segments after the first marker of a JPEG, a comment before its end, and text after the end. */
export function jpegWith(words, jpeg, orientation = 1) {
  return all(
    jpeg.subarray(0, 2),
    segment(0xe1, 'Exif\0\0', tiff(words, orientation)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', `<rdf:li>${words}</rdf:li>`),
    segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0', words),
    segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04', words),
    segment(0xe2, 'MPF\0', words),
    segment(0xe0, 'JFXX\0', words),
    segment(0xef, words),
    segment(0xfe, words),
    jpeg.subarray(2, -2),
    segment(0xfe, words),
    jpeg.subarray(-2),
    `${words} ftypmp42`,
  );
}

/** A black square of 8 by 8. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APyqr//Z',
  'base64',
);

const chunk = (type, ...parts) => {
  const body = all(type, ...parts);
  return all(u32(body.length - 4), body, u32(crc32(body)));
};

export function png(words, orientation = 1) {
  const header = all(u32(2), u32(1), [8, 2, 0, 0, 0]);
  return all(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', header),
    chunk('gAMA', u32(45_455)),
    chunk('tEXt', 'Author\0', words),
    chunk('zTXt', 'Comment\x00\x00', deflateSync(latin(words))),
    chunk('iTXt', 'XML:com.adobe.xmp\x00\x00\x00\x00\x00', words),
    chunk('eXIf', tiff(words, orientation)),
    chunk('tIME', [7, 230, 1, 1, 0, 0, 0]),
    chunk('prVt', words),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0, 0, 0, 255]))),
    chunk('IEND'),
    words,
  );
}

const subBlocks = (text) => all([text.length], text, [0]);

export const gif = (words) =>
  all(
    'GIF89a',
    [1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255],
    [0x21, 0xff, 11],
    'NETSCAPE2.0',
    [3, 1, 0, 0, 0],
    [0x21, 0xfe],
    subBlocks(words),
    [0x21, 0xff, 11],
    'XMP DataXMP',
    subBlocks(words),
    [0x21, 0x01, 12],
    Buffer.alloc(12),
    subBlocks(words),
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
    [0x3b],
    words,
  );

const riffChunk = (name, content) => all(name, u32le(content.length), content, content.length % 2 ? [0] : []);

/** A WebP from a browser, with added metadata. */
export function webpWith(words, webp, [width, height], orientation = 1) {
  const inner = Buffer.from(webp.subarray(12));
  const isExtended = inner.toString('latin1', 0, 4) === 'VP8X';
  if (isExtended) inner[8] |= 0x0c;
  const size = (value) => [(value - 1) & 0xff, (value - 1) >> 8, 0];
  const header = riffChunk('VP8X', all([0x0c, 0, 0, 0], size(width), size(height)));
  const content = all(
    'WEBP',
    isExtended ? '' : header,
    inner,
    riffChunk('EXIF', tiff(words, orientation)),
    riffChunk('XMP ', latin(words)),
    riffChunk('PRIV', latin(words)),
  );
  return all('RIFF', u32le(content.length), content, words);
}

/** One white pixel, lossless. */
export const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

const box = (type, ...parts) => {
  const content = all(...parts);
  return all(u32(content.length + 8), type, content);
};
const fullBox = (type, version, ...parts) => box(type, [version, 0, 0, 0], ...parts);

/** Two by two pixels, as used for format detection in browsers. */
const avifPixels = Buffer.from('EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=', 'base64');

export function avif(words) {
  const exif = all(u32(0), tiff(words));
  const xmp = latin(`<rdf:li>${words}</rdf:li>`);
  const items = [avifPixels, exif, xmp];
  const infe = (id, type, rest) => fullBox('infe', 2, u16(id), u16(0), type, rest);
  const start = box('ftyp', 'avif', u32(0), 'avifmif1miafMA1B');
  const meta = (offset) => {
    let at = offset;
    const places = items.map((item, index) => {
      const place = all(u16(index + 1), u16(0), u16(1), u32(at), u32(item.length));
      at += item.length;
      return place;
    });
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), 'pict', Buffer.alloc(12), `${words}\0`),
      fullBox('pitm', 0, u16(1)),
      fullBox('iloc', 0, [0x44, 0], u16(items.length), ...places),
      fullBox(
        'iinf',
        0,
        u16(items.length),
        infe(1, 'av01', 'Color\0'),
        infe(2, 'Exif', 'Exif\0'),
        infe(3, 'mime', 'XMP\0application/rdf+xml\0'),
      ),
      fullBox('iref', 0, box('cdsc', u16(2), u16(1), u16(1)), box('cdsc', u16(3), u16(1), u16(1))),
      box(
        'iprp',
        box(
          'ipco',
          fullBox('ispe', 0, u32(2), u32(2)),
          fullBox('pixi', 0, [3, 8, 8, 8]),
          box('av1C', [0x81, 0x0d, 0x0c, 0]),
          box('colr', 'nclx', [0, 2, 0, 2, 0, 1, 0x80]),
          fullBox('udes', 0, `en\0${words}\0${words}\0\0`),
        ),
        fullBox('ipma', 0, u32(1), u16(1), [4, 1, 2, 0x83, 4]),
      ),
    );
  };
  const offset = start.length + meta(0).length + 8;
  return all(start, meta(offset), box('mdat', ...items), box('uuid', words), box('free', words));
}

/** A video with one track, and the location where phones write it. */
export function mp4(words, { brand = 'isom', handler = 'vide', media = Buffer.alloc(64, 7) } = {}) {
  const start = box('ftyp', brand, u32(0), brand, 'mp42');
  const made = all(u32(3_800_000_000), u32(3_800_000_000));
  const moov = (offset) =>
    box(
      'moov',
      fullBox('mvhd', 0, made, u32(1000), u32(1000), Buffer.alloc(80)),
      box(
        'trak',
        fullBox('tkhd', 0, made, u32(1), Buffer.alloc(68)),
        box(
          'mdia',
          fullBox('mdhd', 0, made, u32(1000), u32(1000), u32(0)),
          fullBox('hdlr', 0, u32(0), handler, Buffer.alloc(12), `${words}\0`),
          box('minf', fullBox('vmhd', 0, Buffer.alloc(8)), box('stbl', fullBox('stco', 0, u32(1), u32(offset)))),
        ),
        box('udta', box('name', words)),
      ),
      box('udta', box('\xa9xyz', u16(18), u16(0), '+50.8503+004.3517/'), box('\xa9ART', words)),
      fullBox('meta', 0, box('keys', words), box('ilst', words)),
      box('uuid', words),
    );
  const offset = start.length + moov(0).length + 8;
  return all(start, moov(offset), box('mdat', media), box('free', words), box('uuid', words));
}

const syncsafe = (value) => [(value >> 21) & 127, (value >> 14) & 127, (value >> 7) & 127, value & 127];
const id3 = (words) => {
  const frame = all('TPE1', syncsafe(words.length + 1), [0, 0, 0], words);
  return all('ID3', [4, 0, 0], syncsafe(frame.length), frame);
};
const mp3Frame = all([0xff, 0xfb, 0x90, 0x64], Buffer.alloc(413));
/** Silence, with tags of all kinds around it. */
export const mp3 = (words) =>
  all(id3(words), mp3Frame, mp3Frame, mp3Frame, `APETAGEX${words}`, `TAG${words}`.padEnd(128, '\0'));

const flacBlock = (type, isLast, content) => {
  const size = content.length;
  return all([type | (isLast ? 0x80 : 0), size >> 16, (size >> 8) & 255, size & 255], content);
};
export const flac = (words) =>
  all(
    id3(words),
    'fLaC',
    flacBlock(0, false, Buffer.alloc(34, 1)),
    flacBlock(4, false, latin(words)),
    flacBlock(3, false, Buffer.alloc(18)),
    flacBlock(6, false, latin(words)),
    flacBlock(2, true, latin(words)),
    [0xff, 0xf8, 0x69, 0x08, 0, 1, 2, 3],
    `TAG${words}`.padEnd(128, '\0'),
  );

/** Bit by bit, as in RFC 3533. */
export function oggChecksum(page) {
  let sum = 0n;
  for (const byte of page) {
    sum ^= BigInt(byte) << 24n;
    for (let bit = 0; bit < 8; bit += 1)
      sum = sum & 0x80000000n ? ((sum << 1n) ^ 0x04c11db7n) & 0xffffffffn : sum << 1n;
  }
  return Number(sum);
}

function oggPage(packets, number, isFirst) {
  const sizes = packets.flatMap(({ length }) => [...Array(Math.floor(length / 255)).fill(255), length % 255]);
  const page = all('OggS', [0, isFirst ? 2 : 0], Buffer.alloc(8), u32le(77), u32le(number), u32(0), [sizes.length], sizes, ...packets); // prettier-ignore
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

export function ogg(words, codec = 'opus') {
  const comments = [`ARTIST=${words}`, `METADATA_BLOCK_PICTURE=${words.repeat(30)}`].map(latin);
  const block = all(u32le(words.length), words, u32le(2), ...comments.flatMap((each) => [u32le(each.length), each]));
  const packets =
    codec === 'opus'
      ? [all('OpusHead', [1, 1, 0, 0], u32le(48_000), [0, 0, 0]), all('OpusTags', block, words)]
      : [all('\x01vorbis', Buffer.alloc(23)), all('\x03vorbis', block, [1])];
  return all(
    oggPage([packets[0]], 0, true),
    oggPage([packets[1], Buffer.alloc(300, 3)], 1),
    oggPage([Buffer.alloc(300, 5)], 2),
  );
}

const wavChunks = async () => (await readFile('demo/media/bell.wav')).subarray(12);
export async function wav(words) {
  const content = all(
    'WAVE',
    riffChunk('bext', latin(words)),
    await wavChunks(),
    riffChunk('LIST', all('INFOIART', u32le(words.length), words)),
    riffChunk('id3 ', id3(words)),
    riffChunk('iXML', latin(words)),
  );
  return all('RIFF', u32le(content.length), content);
}

const element = (id, content) => {
  const size = u32(content.length);
  size[0] |= 0x10;
  return all(Buffer.from(id, 'hex'), size, content);
};
/** The demo's video with metadata elements. */
export async function webm(words) {
  const film = await readFile('demo/media/light.webm');
  // As recorders write it: the segment has unknown length and ends with the file.
  const size = film.indexOf('18538067', 'hex') + 4;
  film.fill(0xff, size + 1, size + 8)[size] = 1;
  const tag = element('7373', element('67c8', all(element('45a3', latin('ARTIST')), element('4487', latin(words)))));
  const file = element('61a7', all(element('466e', latin(words)), element('465c', latin(words))));
  return all(
    film,
    ...[element('1254c367', tag), element('1941a469', file), element('1043a770', element('45b9', latin(words)))],
  );
}

export const vtt = (words) =>
  latin(
    `WEBVTT - ${words}\nKind: ${words}\n\nNOTE ${words}\n\nNOTE\n${words}\n\n00:00.000 --> 00:01.000\nHello.\n\nNOTE ${words}\n`,
  );

export const svg = (words) =>
  Buffer.from(`<?xml version="1.0"?>
<!-- ${words} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net" sodipodi:docname="${words}" viewBox="0 0 8 8" width="8" height="8" data-from="${words}">
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li>${words}</rdf:li></rdf:RDF></metadata>
<sodipodi:namedview>${words}</sodipodi:namedview><rect width="8" height="8" fill="#123456"/></svg>`);

/** Path → file: one of each type that can be published. */
export const filesOfEachKind = async (words) => ({
  'a.jpg': jpegWith(words, jpeg),
  'a.png': png(words),
  'a.gif': gif(words),
  'a.webp': webpWith(words, webp, [1, 1]),
  'a.avif': avif(words),
  'a.svg': svg(words),
  'a.mp3': mp3(words),
  'a.flac': flac(words),
  'a.opus': ogg(words),
  'a.ogg': ogg(words, 'vorbis'),
  'a.wav': await wav(words),
  'a.m4a': mp4(words, { brand: 'M4A ', handler: 'soun' }),
  'a.mp4': mp4(words),
  'a.webm': await webm(words),
  'a.vtt': vtt(words),
});
