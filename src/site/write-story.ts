/** Writes a whole story as HTML, to be read by `read-html-story.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { wholeStory } from '../story/whole-story.js';
import type { Coverage, Era, Milestone, Observance, Organization, Photo, Quote, Story, Text } from '../model/model.js';
import type { RenderContext } from '../text/render-context.js';
import { isForLanguage } from '../text/is-for-language.js';
import { date } from '../views/date.js';
import { heading } from '../views/heading.js';
import { helpLine } from '../views/help-line.js';
import { milestone } from '../views/milestone.js';
import { observance } from '../views/observance.js';
import { photo } from '../views/photo.js';
import { noMediaState } from '../views/picture.js';
import { quote } from '../views/quote.js';
import { source } from '../views/source.js';
import { insideLink, text } from '../views/text.js';
import { exactContext } from './exact.js';
import { templateHtml } from './template-html.js';
import { coverageView, eventsView, linkableId, type HtmlOptions } from './write-html.js';

const field = (name: string, content: unknown, isHidden = false): TemplateResult =>
  html`<p data-field=${name} ?hidden=${isHidden}>${content}</p>`;

/** The name, linked if there is a URL, and the short name, which is hidden. */
function organizationView({ name, shortName, url }: Organization, context: RenderContext): TemplateResult {
  const address = url && context.resolve(url, true);
  const nameField = field('name', text(name, address ? insideLink(context) : context));
  return html`<div data-field="organization">${
    address ? html`<a data-field="url" href=${address}>${nameField}</a>` : nameField
  }${shortName === undefined ? nothing : field('shortName', text(shortName, context), true)}</div>`;
}

function fieldView(name: keyof Story, story: Story, level: number, context: RenderContext): unknown {
  const value = story[name];
  if (value === undefined) return nothing;
  switch (name) {
    case 'lang':
    case 'sensitive':
      return nothing;
    case 'title':
      return heading(level, text(story.title, context), name);
    case 'organization':
      return organizationView(story.organization!, context);
    case 'helpLine':
      return helpLine(story.helpLine, context);
    case 'source':
      return source(story.source, context);
    case 'partners':
      return html`<ul data-field=${name}>${story.partners!.map((partner) => html`<li>${text(partner, context)}</li>`)}</ul>`;
    case 'redact':
      return html`<ul data-field=${name} hidden>${story.redact!.map((withheld) => html`<li data-text=${withheld}>${withheld}</li>`)}</ul>`;
    default: {
      const isHidden = name === 'translationNote' && !isForLanguage(value as Text, context.lang, context.lang);
      return field(name, text(value as Text, context), isHidden);
    }
  }
}

const eraView = ({ title, date: when }: Era, context: RenderContext): TemplateResult =>
  html`${field('title', text(title, context))}${date(when, undefined, context)}`;

/** The views of the lists, except events. */
const itemViews = {
  eras: eraView,
  milestones: (item: Milestone, context: RenderContext) => milestone(item, context, false),
  quotes: (item: Quote, context: RenderContext) => quote(item, context),
  photos: (item: Photo, context: RenderContext) => photo(item, context, noMediaState),
  observances: (item: Observance, context: RenderContext, level: number) => observance(item, context, level),
  coverage: (item: Coverage, context: RenderContext) => coverageView(item, context),
};

function listView(
  name: keyof typeof itemViews | 'events',
  story: Story,
  level: number,
  context: RenderContext,
): unknown {
  if (story[name].length === 0) return nothing;
  if (name === 'events') return html`<section data-list="events">${eventsView(story, level, context)}</section>`;
  const view = itemViews[name] as (item: object, context: RenderContext, level: number) => TemplateResult;
  const items = story[name].map((item) => {
    // Milestones are read from `data-id` only: `readMilestone` also reads elements whose `id` belongs to the page.
    const id = name === 'milestones' ? undefined : linkableId(item.id);
    return html`<div data-item id=${id ?? nothing} data-id=${(id ? undefined : item.id) ?? nothing}>${view(item, context, level)}</div>`;
  });
  // Eras are hidden: the timeline only needs to know which event belongs to which.
  return html`<section data-list=${name} ?hidden=${name === 'eras'}>${items}</section>`;
}

/** Writes a whole story as one `<article>`, which `readHtmlStory` reads without loss. */
export function writeStory(story: Story, { lang, headingLevel = 3 }: HtmlOptions = {}): string {
  const context = exactContext(story, lang);
  const names = Object.keys(wholeStory.root) as (keyof Story)[];
  const lists = Object.keys(wholeStory.lists) as (keyof typeof wholeStory.lists)[];
  return templateHtml(
    html`<article data-story lang=${story.lang ?? nothing} data-sensitive=${story.sensitive ?? nothing}>${names.map(
      (name) => fieldView(name, story, headingLevel - 1, context),
    )}${lists.map((name) => listView(name, story, headingLevel, context))}</article>`,
  );
}
