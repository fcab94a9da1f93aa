/** Adds data to HTML, so that an element reads the same item from it: see `Exact`. */
import { html, nothing } from 'lit';
import { mediaKind } from '../story/media-address.js';
import type { LanguageMap, Story, Text } from '../model/model.js';
import { safeUrl } from '../story/safe-url.js';
import { chooseText } from '../text/choose-text.js';
import { parseInline, plainText, readsAlike, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import type { Exact, RenderContext } from '../text/render-context.js';
import { parseEdtf } from '../time/edtf.js';
import { inline } from '../views/inline.js';
import { stringify } from './html-text.js';

/** Removes the links that `inline` leaves out. */
const withLinks = (nodes: readonly InlineNode[], resolve: RenderContext['resolve']): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] => {
    if (typeof node === 'string') return [node];
    const children = withLinks(node.children, resolve);
    return node.tag === 'a' && !resolve(node.value, true) ? children : [{ ...node, children }];
  });

/** Whether HTML preserves a text: its white space and markup. */
const isPreserved = (text: string, { resolve }: RenderContext): boolean =>
  serializeInline(withLinks(parseInline(text), resolve)) === text && text === text.replace(/[ \t\r\n\f]+/g, ' ').trim();

const isSize = (size: number | string | undefined): boolean => size === undefined || /^\d+$/.test(String(size));

const captions = ['caption', 'credit', 'licence', 'link'] as const;

const exact: Exact = {
  text(text, context, computed) {
    if (typeof text === 'string') {
      const content = inline(text, context);
      const isLikeComputed =
        computed !== undefined &&
        (['', computed].some((words) => readsAlike(words, plainText(text))) || !!parseEdtf(text));
      return isPreserved(text, context) && !isLikeComputed ? content : html`<bdi data-text=${text}>${content}</bdi>`;
    }
    const shown = chooseText(text, context.lang, context.lang)?.lang;
    return Object.keys(text).map((lang) => {
      const each = text[lang]!;
      return html`<bdi lang=${lang} ?hidden=${lang !== shown} data-text=${isPreserved(each, context) ? nothing : each}>${inline(each, context)}</bdi>`;
    });
  },
  label(label, context, shown) {
    const isText =
      typeof label === 'string' ||
      Object.keys(label).every((key) => key !== 'other' && typeof (label as LanguageMap)[key] === 'string');
    return isText
      ? exact.text(label as Text, context)
      : html`<bdi data-json=${stringify(label)}>${inline(chooseText(shown, context.lang, context.lang)?.text ?? '', context)}</bdi>`;
  },
  picture(picture, beside, { lang }) {
    const { alt, width, height } = picture;
    const isShown =
      (alt === undefined || alt === plainText(chooseText(alt, lang, lang)?.text ?? '')) &&
      [width, height].every(isSize) &&
      captions.every((name) => picture[name] === undefined || beside.includes(name));
    return isShown ? undefined : stringify(picture);
  },
  media(media) {
    const { poster, captions: track } = media;
    const kind = mediaKind(media);
    const isShown =
      kind === 'frame'
        ? track === undefined
        : !poster ||
          (kind === 'video' &&
            Object.keys(poster).every((key) => /^(src|width|height)$/.test(key)) &&
            [poster.width, poster.height].every(isSize));
    return isShown ? undefined : stringify(media);
  },
  countries(codes, groups) {
    const listed = groups.flatMap(({ countries }) => countries.map(({ code }) => code));
    return !codes || (codes.length > 0 && listed.join() === codes.join()) ? undefined : stringify(codes);
  },
  json: stringify,
};

/** @param lang the language of the page, used if the story has no `lang` */
export function exactContext(story: Pick<Story, 'lang'>, lang = 'en'): RenderContext {
  const shown = story.lang ?? lang;
  return {
    lang: shown,
    storyLang: shown,
    messages: messagesFor(shown),
    resolve: (url, forLink) => (safeUrl(url, 'https://example.org/', forLink) ? url : undefined),
    exact,
  };
}
