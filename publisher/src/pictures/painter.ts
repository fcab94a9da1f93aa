/** Draws pictures: fits texts into the frame, and caches the pictures, so that an interrupted run can continue. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Renderer } from '@takumi-rs/core';
import { shorten, type Block } from '../../../src/site/blocks.js';
import { draw, width, type Design } from './design.js';
import { withoutLetters, type Fonts } from './fonts.js';

/** Font scales to try, down to the smallest that is readable. */
const scales = [1, 0.94, 0.88, 0.82, 0.77, 0.72, 0.67, 0.62, 0.57, 0.52, 0.48, 0.44, 0.4, 0.36];
const smallest = scales[scales.length - 1]!;

/** The maximum length of a text that is considered; no picture has space for more. */
const maxLetters = 4000;

/** The maximum height of a picture without a fixed height, in pixels. */
const maxHeight = 6000;

/** The block with its long texts cut at a word. */
function shortened(block: Block, maxLength: number): Block {
  switch (block.kind) {
    case 'figure':
      return { ...block, label: shorten(block.label, maxLength) };
    case 'quotation':
      return {
        ...block,
        text: shorten(block.text, maxLength),
        by: shorten(block.by, 120),
        note: shorten(block.note, 120),
      };
    case 'events':
      return {
        ...block,
        events: block.events.map((event) => ({ ...event, title: shorten(event.title, maxLength / 5) })),
      };
    case 'photograph':
      return { ...block, caption: shorten(block.caption, maxLength / 2), people: shorten(block.people, maxLength) };
    case 'cover':
      return { ...block, title: shorten(block.title, 200), text: shorten(block.text, maxLength) };
  }
}

/** Changes with our code and the drawing library, so that pictures of older versions are not reused. */
async function codeHash(): Promise<string> {
  const library = createRequire(import.meta.url).resolve('@takumi-rs/core');
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  return hash
    .update(library.replace(/^.*node_modules/, ''))
    .update(await readFile(library))
    .digest('hex');
}

/** A deep copy with each string changed. */
const mapTexts = <T>(value: T, change: (text: string) => string): T =>
  (typeof value === 'string'
    ? change(value)
    : Array.isArray(value)
      ? value.map((each) => mapTexts(each, change))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapTexts(each, change)]))
        : value) as T;

export class Painter {
  readonly #renderer: Renderer;
  readonly #families: readonly string[];
  readonly #missing: readonly string[];
  readonly #images: ReadonlyMap<string, Uint8Array>;
  readonly #key: string;
  readonly #cache: string;
  /** The number of pictures drawn, and reused from the cache. */
  readonly counts = { drawn: 0, kept: 0 };

  private constructor(
    renderer: Renderer,
    { families, missing, hash }: Fonts,
    images: ReadonlyMap<string, Uint8Array>,
    code: string,
    cache: string,
  ) {
    this.#renderer = renderer;
    this.#families = families;
    this.#missing = missing;
    this.#images = images;
    this.#key = code + hash;
    this.#cache = cache;
  }

  /**
   * @param images URL → bytes of the available photographs; a changed photograph has another URL
   * @param cache the cache folder
   */
  static async with(fonts: Fonts, images: ReadonlyMap<string, Uint8Array>, cache: string): Promise<Painter> {
    const { Renderer } = await import('@takumi-rs/core');
    const renderer = new Renderer();
    for (const font of fonts.fonts) await renderer.registerFont({ ...font, unicodeRange: [...font.unicodeRange] });
    await mkdir(cache, { recursive: true });
    return new Painter(renderer, fonts, images, await codeHash(), cache);
  }

  /**
   * Draws a PNG of 1200 pixels width. The same input gives the same bytes.
   *
   * @param height in pixels; default: the height of the content
   */
  async paint(given: Omit<Design, 'families'>, height?: number): Promise<Uint8Array> {
    const short = mapTexts(given, (text) => shorten(text, maxLetters));
    const drawable = this.#missing.length > 0 ? mapTexts(short, (text) => withoutLetters(text, this.#missing)) : short;
    const { block } = drawable;
    // Photographs on other servers are not loaded: only the text is drawn.
    const own = block.kind === 'photograph' && !this.#images.has(block.src) ? { ...block, src: '' } : block;
    const design = { ...drawable, block: own, families: this.#families };
    const name = createHash('sha256')
      .update(this.#key)
      .update(JSON.stringify([design, height]))
      .digest('hex');
    const file = join(this.#cache, `${name}.png`);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) {
      this.counts.kept += 1;
      return kept;
    }
    const png = await this.#draw(design, height);
    const temporary = `${file}.${randomUUID()}.tmp`;
    await writeFile(temporary, png);
    await rename(temporary, file);
    this.counts.drawn += 1;
    return png;
  }

  async #draw(design: Design, height?: number): Promise<Uint8Array> {
    const isFree = height === undefined && (await this.#fits(design, 0.94, maxHeight));
    const fitting = isFree ? { design, scale: 0.94 } : await this.#fit(design, height ?? maxHeight);
    const frame = isFree ? undefined : (height ?? maxHeight);
    const node = draw(fitting.design, fitting.scale, frame);
    return this.#renderer.render(node, {
      width,
      images: this.#imagesOf(design.block),
      ...(frame !== undefined && { height: frame }),
      format: 'png',
    });
  }

  #imagesOf(block: Block): { src: string; data: Uint8Array }[] {
    const data = block.kind === 'photograph' ? this.#images.get(block.src) : undefined;
    return data && block.kind === 'photograph' ? [{ src: block.src, data }] : [];
  }

  async #fits(design: Design, scale: number, height: number): Promise<boolean> {
    const { height: needed } = await this.#renderer.measure(draw(design, scale, undefined, true), {
      width,
      images: this.#imagesOf(design.block),
    });
    return needed <= height;
  }

  /** The largest scale at which the whole text fits; if there is none, the text is cut. */
  async #fit(design: Design, height: number): Promise<{ design: Design; scale: number }> {
    for (const scale of scales) if (await this.#fits(design, scale, height)) return { design, scale };
    for (let maxLength = maxLetters; maxLength > 40; maxLength *= 0.9) {
      const shorter = { ...design, block: shortened(design.block, maxLength) };
      if (await this.#fits(shorter, smallest, height)) return { design: shorter, scale: smallest };
    }
    return { design: { ...design, block: shortened(design.block, 40) }, scale: smallest };
  }
}
