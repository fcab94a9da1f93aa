import { westernDigits } from '../text/format-number.js';

/**
 * A URL that is safe on a page, by its parsed protocol: http and https; mailto and tel for links; and file, if the page itself
 * was opened from disk. Undefined for anything else, such as `javascript:`.
 *
 * @param base the base of relative URLs
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

/** A single number, with spaces, hyphens, dots, slashes and one pair of brackets. */
const telephone = /^\+?[\d\s.*#/\u2010-\u2014-]*(?:\(\d+\))?[\d\s.*#/\u2010-\u2014-]*[\d#]$/;
const maxLength = 40;

/**
 * A `tel:` URL; undefined if the text is not a single number, for instance two numbers or with opening hours. E.164 has at most
 * 15 digits; after a `+`, "(0)" is not dialled.
 */
export function telephoneUrl(text: string): string | undefined {
  const written = text.length > maxLength ? '' : westernDigits(text).trim();
  if (!telephone.test(written) || / \/ /.test(written)) return undefined;
  const number = (written.startsWith('+') ? written.replace('(0)', '') : written).replace(/[^\d+*#]/g, '');
  return number.length > 16 ? undefined : `tel:${number.replace(/#/g, '%23')}`;
}
