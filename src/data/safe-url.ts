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
