/** Colours as the tokens write them, and how far two of them stand out from each other (WCAG 2.2, "contrast ratio"). */

/** `#abc`, `#aabbcc` → three numbers of 0 to 255. */
const channels = (hex) =>
  (hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.match(/[\da-f]{2}/gi)).map((pair) =>
    parseInt(pair, 16),
  );

const over = (front, alpha, back) => front.map((value, index) => value * alpha + back[index] * (1 - alpha));

/** WCAG 2.2's relative luminance of three channels. */
function luminance(colour) {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * What a token's value looks like on a page.
 *
 * @param {string} value `#rrggbb`, `light-dark(…)`, `color-mix(in srgb, currentColor 72%, transparent)`, `currentColor`,
 *   `transparent` or `var(--_NAME)`
 * @param {{ scheme: 'light' | 'dark', text: string, ground: number[], values: Record<string, string> }} page where
 *   `ground` is what lies behind
 * @returns {number[]} three channels
 * @throws {Error} for a value that it does not know
 */
export function colourOf(value, page) {
  const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
  if (pair) return colourOf(pair[page.scheme === 'light' ? 1 : 2], page);
  const mix = /^color-mix\(in srgb, currentColor (\d+)%, transparent\)$/.exec(value);
  if (mix) return over(channels(page.text), Number(mix[1]) / 100, page.ground);
  const reference = /^var\(--_([\w-]+)\)$/.exec(value);
  if (reference) return colourOf(page.values[reference[1]], page);
  if (value === 'currentColor') return channels(page.text);
  if (value === 'transparent') return page.ground;
  if (/^#[\da-f]{3}([\da-f]{3})?$/i.test(value)) return channels(value);
  throw new Error(`no colour: ${value}`);
}

export { channels };
