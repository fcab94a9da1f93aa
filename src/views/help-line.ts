import { html, nothing, type TemplateResult } from 'lit';
import type { HelpLine } from '../story/model.js';
import { safeUrl, telephoneUrl } from '../story/safe-url.js';
import { pageDocument } from '../common/page-document.js';
import { text, type RenderContext } from './text.js';

/** Where a reader finds help: what it is, the number to call, the page to open. */
export function helpLine(line: HelpLine | undefined, context: RenderContext): TemplateResult | typeof nothing {
  if (!line) return nothing;
  const { label, telephone, url } = line;
  const call = telephone && telephoneUrl(telephone);
  const page = url && safeUrl(url, pageDocument.baseURI, true);
  const name = text(label, context);
  return html`<p>${page ? html`<a href=${page}>${name}</a>` : name}${telephone && html`${' '}${call ? html`<a href=${call}><bdi>${telephone}</bdi></a>` : html`<bdi>${telephone}</bdi>`}`}</p>`;
}
