import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../model/model.js';
import { insideLink, text, type RenderContext } from './text.js';

/** A source: its name, linked if it has a URL; without a name, the word "Source". */
export function source(from: Source | undefined, context: RenderContext): TemplateResult | typeof nothing {
  if (!from) return nothing;
  const url = from.url === undefined ? undefined : context.resolve(from.url, true);
  const word = context.messages.source;
  const name = text(from.name, insideLink(context), word) ?? (url ? word : undefined);
  if (name === undefined) return nothing;
  return html`<cite part="source" data-field="source">${url ? html`<a href=${url}>${name}</a>` : name}</cite>`;
}
