import { nothing } from 'lit';
import { isTemplateResult, TemplateResultType } from 'lit/directive-helpers.js';
import { attribute, escapeHtml } from './html-text.js';

/** Attributes for shadow roots only: on a page, the page's styles could match the class. */
const isOfShadowRoot = (name: string): boolean => name === 'part' || name === 'class';

/**
 * Renders a view to an HTML string, as Lit would. White space with a line break is formatting of the template, and is removed.
 * Supports no event listeners, properties or directives.
 *
 * @param view a template result, a text, or a list of these
 */
export function templateHtml(view: unknown): string {
  if (Array.isArray(view)) return view.map(templateHtml).join('');
  if (!isTemplateResult(view, TemplateResultType.HTML))
    return view === nothing || view == null ? '' : escapeHtml(String(view));
  const { strings, values } = view;
  let next = 0;
  const attributeHtml = (name: string, text: string): string => {
    const filled = text.split('\0').flatMap((part, index) => (index > 0 ? [values[next++], part] : [part]));
    if (isOfShadowRoot(name) || filled.includes(nothing)) return '';
    if (name.startsWith('?')) return filled[1] ? attribute(name.slice(1), '') : '';
    return text === '' ? ` ${name}` : attribute(name, filled.join(''));
  };
  return strings
    .join('\0')
    .replace(/<([a-z]\w*)([^>]*)>|\0|\s*\n\s*/g, (found: string, tag?: string, attributes = '') => {
      if (found === '\0') return templateHtml(values[next++]);
      if (!tag) return '';
      const written = attributes.replace(
        /\s+([^\s=]+)(?:=(?:"([^"]*)"|(\S*)))?|\s+/g,
        (_: string, name?: string, quoted?: string, bare?: string) =>
          name ? attributeHtml(name, quoted ?? bare ?? '') : '',
      );
      return `<${tag}${written}>`;
    });
}
