import { html, type TemplateResult } from 'lit';

const levels: Readonly<Record<number, (content: unknown, part: string) => TemplateResult>> = {
  2: (content, part) => html`<h2 part=${part}>${content}</h2>`,
  3: (content, part) => html`<h3 part=${part}>${content}</h3>`,
  4: (content, part) => html`<h4 part=${part}>${content}</h4>`,
  5: (content, part) => html`<h5 part=${part}>${content}</h5>`,
  6: (content, part) => html`<h6 part=${part}>${content}</h6>`,
};

/** A heading of level 2 to 6; any other level is brought into that range, what is no number is 3. */
export const heading = (level: number, content: unknown, part: string): TemplateResult =>
  levels[Math.min(6, Math.max(2, Math.trunc(level) || 3))]!(content, part);
