import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../story/model.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../common/page-document.js';
import { text, type RenderContext } from './text.js';

/** Where a statement comes from: a link with the source's name, or the word for "Source". */
export function source(from: Source | undefined, context: RenderContext): TemplateResult | typeof nothing {
  if (!from) return nothing;
  const url = from.url === undefined ? undefined : safeUrl(from.url, pageDocument.baseURI, true);
  const name = text(from.name, context) ?? (url ? context.messages.source : undefined);
  if (name === undefined) return nothing;
  return html`<cite part="source">${url ? html`<a href=${url}>${name}</a>` : name}</cite>`;
}
