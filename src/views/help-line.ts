import { html, nothing, type TemplateResult } from 'lit';
import type { HelpLine } from '../model/model.js';
import { telephoneUrl } from '../story/safe-url.js';
import { insideLink, text, type RenderContext } from './text.js';

/** A help line: its name, linked to its website, and its telephone number. */
export function helpLine(line: HelpLine | undefined, context: RenderContext): TemplateResult | typeof nothing {
  if (!line) return nothing;
  const { label, telephone, url } = line;
  const call = telephone && telephoneUrl(telephone);
  const page = url && context.resolve(url, true);
  const name = html`<span data-field="label">${text(label, page ? insideLink(context) : context)}</span>`;
  const number =
    telephone && html`<bdi data-field="telephone" data-text=${context.exact ? telephone : nothing}>${telephone}</bdi>`;
  return html`<p data-field="helpLine">${page ? html`<a data-field="url" href=${page}>${name}</a>` : name}${number && [' ', call ? html`<a href=${call}>${number}</a>` : number]}</p>`;
}
