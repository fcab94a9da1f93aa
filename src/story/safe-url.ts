import { westernDigits } from '../text/format-number.js';

/**
 * An address that is safe to put on a page, by its parsed protocol: http and https; mailto and tel for links; and the
 * page's own, for pages opened from a disk. Undefined for all else, `javascript:` in any disguise above all.
 *
 * @param base what a relative address is relative to
 */
export function safeUrl(url: string, base: string, forLink: boolean): string | undefined {
  try {
    const { protocol, href } = new URL(url, base);
    const isSafe = /^https?:$/.test(protocol) || (forLink && /^(mailto|tel):$/.test(protocol));
    return isSafe || (protocol === 'file:' && base.startsWith('file:')) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** One number, with spaces, hyphens, points, strokes and one pair of brackets, in at most so many characters. */
const telephone = /^\+?[\d\s.*#/\u2010-\u2014-]*(?:\(\d+\))?[\d\s.*#/\u2010-\u2014-]*[\d#]$/;
const longest = 40;

/**
 * The address that dials a telephone number as it is read; undefined for what is not one number alone, of which another
 * could be dialled: words, hours, two numbers. E.164 has at most 15 digits; after a `+` nobody dials "(0)".
 */
export function telephoneUrl(text: string): string | undefined {
  const written = text.length > longest ? '' : westernDigits(text).trim();
  if (!telephone.test(written) || / \/ /.test(written)) return undefined;
  const number = (written.startsWith('+') ? written.replace('(0)', '') : written).replace(/[^\d+*#]/g, '');
  return number.length > 16 ? undefined : `tel:${number.replace(/#/g, '%23')}`;
}
