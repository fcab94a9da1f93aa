import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/model.js';
import { chooseText } from '../text/choose-text.js';
import { baseOf, direction } from '../text/locale.js';
import type { RenderContext } from '../text/render-context.js';
import { inline } from './inline.js';

export type { RenderContext };

/**
 * A text of the story with its inline markup, in a `<bdi>`, so that its direction does not affect the text around it.
 * Has a `lang` if its language is not the reader's.
 *
 * @param computed the text that is generated if there is none
 */
export function text(value: Text | undefined, context: RenderContext, computed?: string): unknown {
  const { lang, storyLang, exact } = context;
  if (exact && value !== undefined) return exact.text(value, context, computed);
  const chosen = chooseText(value, lang, storyLang);
  if (!chosen) return undefined;
  const of = chosen.lang && baseOf(chosen.lang) !== baseOf(lang) ? chosen.lang : undefined;
  const dir = chosen.lang ? direction(chosen.lang) : undefined;
  return html`<bdi lang=${of ?? nothing} dir=${dir ?? nothing}>${inline(chosen.text, context)}</bdi>` as TemplateResult;
}

/** The context for a text inside a link: links cannot be nested. */
export const insideLink = (context: RenderContext): RenderContext => ({ ...context, resolve: () => undefined });
