/** Colour contrast (WCAG 2.2, 1.4.3 and its definitions of relative luminance and contrast ratio). */

type Rgb = readonly [red: number, green: number, blue: number];

/** The minimum contrast of normal text. */
export const minContrast = 4.5;

const parse = (colour: string): Rgb | undefined => {
  const hex = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(colour.trim());
  if (!hex) return undefined;
  const long = hex[2] ?? hex[1]!.replace(/./g, '$&$&');
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as unknown as Rgb;
};

/** `#rrggbb` in lower case, from `#rgb` or `#rrggbb`, with or without `#`; undefined for anything else. */
export function colourOf(text: string): string | undefined {
  const rgb = parse(text.trim().replace(/^#?/, '#'));
  return rgb && write(rgb);
}

const write = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio, from 1 to 21; NaN if one is not a colour. */
export function contrast(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return NaN;
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const isDark = (colour: string): boolean => contrast(colour, '#ffffff') > contrast(colour, '#000000');

/** The same hue, darker or lighter until it is readable on a background. */
export function readable(colour: string, background: string): string {
  const from = parse(colour);
  const towards = isDark(background) ? 255 : 0;
  if (!from) return colour;
  for (let step = 0; step <= 100; step += 1) {
    const mixed = write(from.map((channel) => channel + ((towards - channel) * step) / 100) as unknown as Rgb);
    if (contrast(mixed, background) >= minContrast) return mixed;
  }
  return towards === 255 ? '#ffffff' : '#000000';
}
