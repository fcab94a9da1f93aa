/** The design of a block as a picture: a tree of boxes and texts. Sizes are in pixels of a picture 1200 wide. */
import type { ContainerNode, Node, TextNode } from '@takumi-rs/core';
import type { Block, Events, Figure, Photograph, Quotation, Cover } from '../../../src/site/blocks.js';

type Style = NonNullable<ContainerNode['style']>;

export interface Design {
  readonly block: Block;
  /** The line above the block: the name of the organization, or else the title of the story. */
  readonly above: string;
  /** The lines below it: the story's title and the site's host; none in mails, which have them as text. */
  readonly below: readonly string[];
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly families: readonly string[];
}

export const width = 1200;
const margin = 76;

/** The colours of the light theme. */
const background = '#ffffff';
const ink = '#1c2126';
const muted = '#55606b';
const line = '#d6dbe0';
const accent = '#1f4e79';

const box = (style: Style, children: Node[]): ContainerNode => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

const textNode = (text: string, style: Style, lang?: string): TextNode => ({
  type: 'text',
  text,
  style: { display: 'block', overflowWrap: 'anywhere', lineHeight: 1.35, ...style },
  ...(lang && { lang }),
});

const textIfAny = (text: string, style: Style): Node[] => (text ? [textNode(text, style)] : []);

/** A number cannot wrap, so its size depends on its length: a digit is about 0.62 em wide. */
const numberSize = (value: string, scale: number): number =>
  Math.min(190 * scale, (width - 2 * margin) / (0.62 * [...value].length));

const figure = ({ qualifier, value, label, note }: Figure, scale: number): Node[] => [
  ...textIfAny(qualifier, { fontSize: 40 * Math.max(scale, 0.75), fontWeight: 500, color: muted }),
  textNode(value, {
    fontSize: numberSize(value, scale),
    fontWeight: 650,
    lineHeight: 1.12,
    letterSpacing: '-0.02em',
    color: accent,
  }),
  textNode(label, { fontSize: 46 * scale, lineHeight: 1.32, marginTop: 18 * scale, textWrap: 'balance', color: ink }),
  ...textIfAny(note, { fontSize: 28 * Math.max(scale, 0.8), marginTop: 22 * scale, color: muted }),
];

const quotation = ({ text, lang, by, note, terms }: Quotation, scale: number): Node[] => [
  textNode(text, { fontSize: 58 * scale, lineHeight: 1.34, textWrap: 'pretty', color: ink }, lang),
  ...textIfAny(by, { fontSize: 34 * Math.max(scale, 0.7), fontWeight: 650, marginTop: 36 * scale, color: ink }),
  ...textIfAny(note, { fontSize: 30 * Math.max(scale, 0.7), marginTop: 4, color: muted }),
  ...terms.flatMap((term) =>
    textIfAny(term, { fontSize: 26 * Math.max(scale, 0.7), marginTop: 20 * scale, color: muted }),
  ),
];

/** The line next to an event: its marker and the line to the next event. */
function timelineMark(isVague: boolean, isLast: boolean, scale: number): Node {
  const size = 20 * scale;
  const marker = box(
    {
      width: size,
      height: size,
      flexShrink: 0,
      marginTop: 13 * scale,
      borderRadius: size,
      border: `${3 * scale}px ${isVague ? 'dashed' : 'solid'} ${accent}`,
      backgroundColor: isVague ? background : accent,
    },
    [],
  );
  const connector = box({ width: 2, flexGrow: 1, marginTop: 10 * scale, backgroundColor: line }, []);
  return box({ flexDirection: 'column', alignItems: 'center', width: 88 * scale, flexShrink: 0 }, [
    marker,
    ...(isLast ? [] : [connector]),
  ]);
}

const events = ({ title: heading, events: list, more }: Events, scale: number): Node[] => [
  ...textIfAny(heading, {
    fontSize: 54 * scale,
    fontWeight: 650,
    lineHeight: 1.2,
    marginBottom: 34 * scale,
    color: ink,
  }),
  ...list.map(({ date, title, isVague }, index) =>
    box({ flexDirection: 'row', alignItems: 'stretch' }, [
      textNode(date, {
        width: 300 * scale,
        flexShrink: 0,
        fontSize: 29 * scale,
        lineHeight: 1.55,
        textAlign: 'end',
        color: muted,
      }),
      timelineMark(isVague, index === list.length - 1 && !more, scale),
      textNode(title, {
        flexGrow: 1,
        flexShrink: 1,
        flexBasis: 0,
        fontSize: 34 * scale,
        lineHeight: 1.32,
        fontWeight: 600,
        paddingBottom: index === list.length - 1 && !more ? 0 : 22 * scale,
        color: ink,
      }),
    ]),
  ),
  ...textIfAny(more, { fontSize: 29 * scale, marginInlineStart: 388 * scale, color: muted } as Style),
];

const cover = ({ title: heading, text }: Cover, scale: number): Node[] => [
  textNode(heading, { fontSize: 96 * scale, fontWeight: 650, lineHeight: 1.12, letterSpacing: '-0.015em', color: ink }),
  ...textIfAny(text, {
    fontSize: 42 * scale,
    lineHeight: 1.42,
    marginTop: 30 * scale,
    textWrap: 'pretty',
    color: muted,
  }),
];

/** The picture is next to the text if the height is fixed, else above it. */
function photograph(
  { src, caption, note, people, credit }: Photograph,
  scale: number,
  hasFixedHeight: boolean,
): Node[] {
  const texts = [
    textNode(caption, { fontSize: 44 * scale, fontWeight: 650, lineHeight: 1.28, color: ink }),
    ...textIfAny(note, { fontSize: 30 * scale, marginTop: 16 * scale, color: muted }),
    ...textIfAny(people, { fontSize: 30 * scale, marginTop: 16 * scale, color: ink }),
    ...textIfAny(credit, { fontSize: 24 * Math.max(scale, 0.85), marginTop: 16 * scale, color: muted }),
  ];
  if (!src) return texts;
  const size = hasFixedHeight ? { width: 500, height: 320, flexShrink: 0 } : { width: width - 2 * margin, height: 580 };
  const image: Node = { type: 'image', src, style: { ...size, objectFit: 'cover' } };
  if (!hasFixedHeight) return [image, box({ flexDirection: 'column', marginTop: 32 }, texts)];
  const column = box({ flexDirection: 'column', flexGrow: 1, flexShrink: 1, flexBasis: 0 }, texts);
  return [box({ flexDirection: 'row', alignItems: 'center', gap: 48 }, [image, column])];
}

function content(block: Block, scale: number, hasFixedHeight: boolean): Node[] {
  switch (block.kind) {
    case 'figure':
      return figure(block, scale);
    case 'quotation':
      return quotation(block, scale);
    case 'events':
      return events(block, scale);
    case 'photograph':
      return photograph(block, scale, hasFixedHeight);
    case 'cover':
      return cover(block, scale);
  }
}

/**
 * The tree of boxes and texts to draw.
 *
 * @param scale of the texts, 1 or less
 * @param height in pixels; default: the height of the content
 * @param hasFixedHeight whether to use the layout for a fixed height; also possible without `height`, to measure that layout
 */
export function draw(
  { block, above, below, lang, direction, families }: Design,
  scale: number,
  height?: number,
  hasFixedHeight = height !== undefined,
): Node {
  const small: Style = { fontSize: 27, color: muted };
  const foot = box(
    {
      flexDirection: 'row',
      justifyContent: below.length > 1 ? 'space-between' : 'flex-end',
      gap: 48,
      paddingTop: 22,
      borderTop: `2px solid ${line}`,
    },
    [...below.map((text) => textNode(text, { ...small, flexShrink: 1 }))],
  );
  const root = box(
    {
      flexDirection: 'column',
      width,
      ...(height && { height }),
      direction,
      padding: `${margin - 12}px ${margin}px ${margin - 16}px`,
      borderTop: `12px solid ${accent}`,
      backgroundColor: background,
      fontFamily: families.map((family) => `"${family}"`).join(', '),
    },
    [
      ...textIfAny(above, { ...small, fontWeight: 500 }),
      box(
        {
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'center',
          paddingTop: 30,
          paddingBottom: below.length > 0 ? 30 : 0,
        },
        content(block, scale, hasFixedHeight),
      ),
      ...(below.length > 0 ? [foot] : []),
    ],
  );
  return { ...root, lang, dir: direction };
}
