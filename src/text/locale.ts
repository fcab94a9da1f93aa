import { member } from '../common/member.js';
/** No language has a longer tag; to read a very long one takes `Intl` seconds. */
const longest = 99;

/**
 * The English that is known without asking `Intl`, whose first use by a page takes Chromium as long as all else that a
 * short timeline does; its region, if any.
 */
export const english = /^en(?:-(US|GB))?$/;

/**
 * A tag of BCP 47 (RFC 5646, section 2.1) as other programs take it, for what names a language: `en-GB` for the `en_gb.UTF-8`
 * of a POSIX locale. Undefined for all else.
 */
export function languageTag(given: string): string | undefined {
  if (/^[a-z]{2,3}(-[A-Z]{2})?$/.test(given)) return given;
  if (given.length > longest) return undefined;
  const tag = given
    .trim()
    .replace(/[.@].*/, '')
    .replace(/_/g, '-');
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

const resolved = new Map<string, string>();

/**
 * A BCP 47 tag that `Intl` supports, for whatever a page says is its language: `en_US.UTF-8` is `en-US`; what no one
 * knows (`auto`, `C`, nothing) is `en`. Never throws.
 */
export function resolveLocale(lang: string | null | undefined): string {
  const key = lang ?? '';
  let locale = resolved.get(key) ?? english.exec(key)?.[0];
  if (!locale) {
    try {
      locale = Intl.DateTimeFormat.supportedLocalesOf(
        key
          .slice(0, longest)
          .trim()
          .replace(/[.@].*/, '')
          .replace(/_/g, '-'),
      )[0];
    } catch {
      // Not even the form of a tag.
    }
    resolved.set(key, (locale ??= 'en'));
  }
  return locale;
}

/** The `lang` that applies to an element: its own or the nearest above it, out of shadow roots too; else the page's. */
export function nearestLang(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return member(found, 'getAttribute').call(found, 'lang')!.slice(0, longest).trim();
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : document.documentElement.lang;
}

/** How a language is written: by its script where the tag names one, else by the language's usual one. */
export function direction(lang: string): 'rtl' | 'ltr' {
  const script = /[-_]([a-z]{4})(?![a-z\d])/i.exec(lang)?.[1] ?? '';
  const isRtl = script
    ? /^(arab|aran|hebr|thaa|syrc|nkoo|adlm|rohg)$/i.test(script)
    : /^(ar|he|iw|fa|ur|ps|yi|dv|ckb|sd|ug|arc|syr|nqo|pnb)(?![a-z])/i.test(lang);
  return isRtl ? 'rtl' : 'ltr';
}

/** The language of a tag without its region and script: `pt` of `pt-BR`. */
export const baseOf = (lang: string): string => lang.split('-')[0]!.toLowerCase();
