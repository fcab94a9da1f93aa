import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../story/model.js';
import { chooseText } from '../text/choose-text.js';
import { baseOf, direction } from '../text/locale.js';
import type { RenderContext } from '../text/render-context.js';
import { inline } from './inline.js';

export type { RenderContext };

/**
 * A story's text with its inline markup, kept to itself by `<bdi>`, so that its direction turns nothing around it about;
 * it says its language where that is not the reader's.
 */
export function text(value: Text | undefined, { lang, storyLang }: RenderContext): TemplateResult | undefined {
  const chosen = chooseText(value, lang, storyLang);
  if (!chosen) return undefined;
  const of = chosen.lang && baseOf(chosen.lang) !== baseOf(lang) ? chosen.lang : undefined;
  const dir = chosen.lang ? direction(chosen.lang) : undefined;
  return html`<bdi lang=${of ?? nothing} dir=${dir ?? nothing}>${inline(chosen.text)}</bdi>`;
}
