import { member } from '../common/member.js';
/** The maximum length of a language tag; `Intl` takes seconds for very long ones. */
const maxLength = 99;

/** English without `Intl`, whose first use takes Chromium as long as everything else in a short timeline. Captures the region. */
export const english = /^en(?:-(US|GB))?$/;

/** A BCP 47 tag (RFC 5646, section 2.1), also from a POSIX locale: `en-GB` for `en_gb.UTF-8`. Undefined if it is invalid. */
export function languageTag(given: string): string | undefined {
  if (/^[a-z]{2,3}(-[A-Z]{2})?$/.test(given)) return given;
  if (given.length > maxLength) return undefined;
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

/** A locale that `Intl` supports: `en-US` for `en_US.UTF-8`; `en` for unknown values (`auto`, `C`, empty). Never throws. */
export function resolveLocale(lang: string | null | undefined): string {
  const key = lang ?? '';
  let locale = resolved.get(key) ?? english.exec(key)?.[0];
  if (!locale) {
    try {
      locale = Intl.DateTimeFormat.supportedLocalesOf(
        key
          .slice(0, maxLength)
          .trim()
          .replace(/[.@].*/, '')
          .replace(/_/g, '-'),
      )[0];
    } catch {
      // Not a valid tag.
    }
    resolved.set(key, (locale ??= 'en'));
  }
  return locale;
}

/** The language of an element: the nearest `lang` above it, across shadow roots; else the page's. */
export function nearestLang(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return member(found, 'getAttribute').call(found, 'lang')!.slice(0, maxLength).trim();
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : document.documentElement.lang;
}

/** The text direction of a language, by the script in its tag, else by its usual script. */
export function direction(lang: string): 'rtl' | 'ltr' {
  const script = /[-_]([a-z]{4})(?![a-z\d])/i.exec(lang)?.[1] ?? '';
  const isRtl = script
    ? /^(arab|aran|hebr|thaa|syrc|nkoo|adlm|rohg)$/i.test(script)
    : /^(ar|he|iw|fa|ur|ps|yi|dv|ckb|sd|ug|arc|syr|nqo|pnb)(?![a-z])/i.test(lang);
  return isRtl ? 'rtl' : 'ltr';
}

/** The language of a tag, without region and script: `pt` for `pt-BR`. */
export const baseOf = (lang: string): string => lang.split('-')[0]!.toLowerCase();
