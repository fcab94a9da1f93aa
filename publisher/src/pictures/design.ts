/** How a block looks in a picture: a tree of boxes and texts, with all sizes in pixels of a picture 1200 wide. */
import type { ContainerNode, Node, TextNode } from '@takumi-rs/core';
import type { Block, Events, Figure, Photograph, Quotation, Words } from '../../../src/site/blocks.js';

type Style = NonNullable<ContainerNode['style']>;

export interface Design {
  readonly block: Block;
  /** Above it: whose story it is. */
  readonly above: string;
  /** Below it: the story's title, and where it is to be found; none in a mail, where the text says it. */
  readonly below: readonly string[];
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly families: readonly string[];
}

export const width = 1200;
const margin = 76;

/** The widgets' colours on a light page. */
const ground = '#ffffff';
const ink = '#1c2126';
const muted = '#55606b';
const line = '#d6dbe0';
const accent = '#1f4e79';

const box = (style: Style, children: Node[]): ContainerNode => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

const words = (text: string, style: Style, lang?: string): TextNode => ({
  type: 'text',
  text,
  style: { display: 'block', overflowWrap: 'anywhere', lineHeight: 1.35, ...style },
  ...(lang && { lang }),
});

const some = (text: string, style: Style): Node[] => (text ? [words(text, style)] : []);

/** A number is one word: it gets the size in which it stands in one line. */
const numberSize = (value: string, scale: number): number =>
  Math.min(190 * scale, (width - 2 * margin) / (0.62 * [...value].length));

const figure = ({ qualifier, value, label, note }: Figure, scale: number): Node[] => [
  ...some(qualifier, { fontSize: 40 * Math.max(scale, 0.75), fontWeight: 500, color: muted }),
  words(value, {
    fontSize: numberSize(value, scale),
    fontWeight: 650,
    lineHeight: 1.12,
    letterSpacing: '-0.02em',
    color: accent,
  }),
  words(label, { fontSize: 46 * scale, lineHeight: 1.32, marginTop: 18 * scale, textWrap: 'balance', color: ink }),
  ...some(note, { fontSize: 28 * Math.max(scale, 0.8), marginTop: 22 * scale, color: muted }),
];

const quotation = ({ text, lang, by, note, terms }: Quotation, scale: number): Node[] => [
  words(text, { fontSize: 58 * scale, lineHeight: 1.34, textWrap: 'pretty', color: ink }, lang),
  ...some(by, { fontSize: 34 * Math.max(scale, 0.7), fontWeight: 650, marginTop: 36 * scale, color: ink }),
  ...some(note, { fontSize: 30 * Math.max(scale, 0.7), marginTop: 4, color: muted }),
  ...terms.flatMap((term) => some(term, { fontSize: 26 * Math.max(scale, 0.7), marginTop: 20 * scale, color: muted })),
];

/** The rail beside an event: its mark, and the line to the next. */
function rail(isVague: boolean, isLast: boolean, scale: number): Node {
  const size = 20 * scale;
  const mark = box(
    {
      width: size,
      height: size,
      flexShrink: 0,
      marginTop: 13 * scale,
      borderRadius: size,
      border: `${3 * scale}px ${isVague ? 'dashed' : 'solid'} ${accent}`,
      backgroundColor: isVague ? ground : accent,
    },
    [],
  );
  const path = box({ width: 2, flexGrow: 1, marginTop: 10 * scale, backgroundColor: line }, []);
  return box({ flexDirection: 'column', alignItems: 'center', width: 88 * scale, flexShrink: 0 }, [
    mark,
    ...(isLast ? [] : [path]),
  ]);
}

const events = ({ title: heading, events: list, more }: Events, scale: number): Node[] => [
  ...some(heading, { fontSize: 54 * scale, fontWeight: 650, lineHeight: 1.2, marginBottom: 34 * scale, color: ink }),
  ...list.map(({ date, title, isVague }, index) =>
    box({ flexDirection: 'row', alignItems: 'stretch' }, [
      words(date, {
        width: 300 * scale,
        flexShrink: 0,
        fontSize: 29 * scale,
        lineHeight: 1.55,
        textAlign: 'end',
        color: muted,
      }),
      rail(isVague, index === list.length - 1 && !more, scale),
      words(title, {
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
  ...some(more, { fontSize: 29 * scale, marginInlineStart: 388 * scale, color: muted } as Style),
];

const title = ({ title: heading, text }: Words, scale: number): Node[] => [
  words(heading, { fontSize: 96 * scale, fontWeight: 650, lineHeight: 1.12, letterSpacing: '-0.015em', color: ink }),
  ...some(text, { fontSize: 42 * scale, lineHeight: 1.42, marginTop: 30 * scale, textWrap: 'pretty', color: muted }),
];

/** Beside its words where the height is given, else above them. */
function photograph({ src, caption, note, people, credit }: Photograph, scale: number, isBeside: boolean): Node[] {
  const texts = [
    words(caption, { fontSize: 44 * scale, fontWeight: 650, lineHeight: 1.28, color: ink }),
    ...some(note, { fontSize: 30 * scale, marginTop: 16 * scale, color: muted }),
    ...some(people, { fontSize: 30 * scale, marginTop: 16 * scale, color: ink }),
    ...some(credit, { fontSize: 24 * Math.max(scale, 0.85), marginTop: 16 * scale, color: muted }),
  ];
  if (!src) return texts;
  const size = isBeside ? { width: 500, height: 320, flexShrink: 0 } : { width: width - 2 * margin, height: 580 };
  const image: Node = { type: 'image', src, style: { ...size, objectFit: 'cover' } };
  if (!isBeside) return [image, box({ flexDirection: 'column', marginTop: 32 }, texts)];
  const column = box({ flexDirection: 'column', flexGrow: 1, flexShrink: 1, flexBasis: 0 }, texts);
  return [box({ flexDirection: 'row', alignItems: 'center', gap: 48 }, [image, column])];
}

function content(block: Block, scale: number, isFramed: boolean): Node[] {
  switch (block.kind) {
    case 'figure':
      return figure(block, scale);
    case 'quotation':
      return quotation(block, scale);
    case 'events':
      return events(block, scale);
    case 'photograph':
      return photograph(block, scale, isFramed);
    case 'words':
      return title(block, scale);
  }
}

/**
 * @param scale of the block's texts, 1 or less
 * @param height in pixels; without it, as high as the block is
 * @param isFramed laid out for a height that is given
 */
export function draw(
  { block, above, below, lang, direction, families }: Design,
  scale: number,
  height?: number,
  isFramed = height !== undefined,
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
    [...below.map((text) => words(text, { ...small, flexShrink: 1 }))],
  );
  const root = box(
    {
      flexDirection: 'column',
      width,
      ...(height && { height }),
      direction,
      padding: `${margin - 12}px ${margin}px ${margin - 16}px`,
      borderTop: `12px solid ${accent}`,
      backgroundColor: ground,
      fontFamily: families.map((family) => `"${family}"`).join(', '),
    },
    [
      ...some(above, { ...small, fontWeight: 500 }),
      box(
        {
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'center',
          paddingTop: 30,
          paddingBottom: below.length > 0 ? 30 : 0,
        },
        content(block, scale, isFramed),
      ),
      ...(below.length > 0 ? [foot] : []),
    ],
  );
  return { ...root, lang, dir: direction };
}
