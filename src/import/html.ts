/** Imports a web page that has the HTML that the elements read. The parser is loaded when it is needed. */
import { check } from '../story/read.js';
import { wholeStory } from '../story/whole-story.js';
import { isTimelineJs } from '../story/import-timelinejs-fields.js';
import { readEvents, readMilestones, readQuotes } from '../story/read-html.js';
import { readHtmlStory } from '../story/read-html-story.js';
import { HtmlReader } from '../story/read-html-text.js';
import type { Item } from '../story/value-kinds.js';
import { noteOfProblem, type Imported } from './imported.js';

const jsonIn = (root: Element): unknown => {
  const script = root.querySelector('script[type="application/json"]');
  try {
    return script ? JSON.parse(script.textContent ?? '') : undefined;
  } catch {
    return undefined;
  }
};

/** The content of all widgets on a page, as one story. */
function readWidgets(root: Element, reader: HtmlReader): Item | undefined {
  const { lang } = reader;
  const read = (name: string, readOne: (element: Element, reader: HtmlReader) => Item | undefined): readonly Item[] =>
    [...root.querySelectorAll(`${name}, [data-history-widget="${name}"]`)]
      .map((element) => readOne(element, reader))
      .filter((item) => item !== undefined);
  const all = (items: readonly Item[], list: string): unknown[] => items.flatMap((item) => item[list] as unknown[]);
  const timelines = read('history-timeline', readEvents);
  const lists = {
    events: all(timelines, 'events'),
    milestones: all(read('milestone-counter', readMilestones), 'milestones'),
    quotes: all(read('quote-card', readQuotes), 'quotes'),
  };
  const sensitive = timelines.find((item) => item.sensitive)?.sensitive;
  if (Object.values(lists).some((list) => list.length > 0))
    return { ...(lang && { lang }), ...(sensitive !== undefined && { sensitive }), ...lists };
  // A page without widgets: its first list, figure and quotation.
  const results = [readEvents, readMilestones, readQuotes]
    .map((readOne) => readOne(root, reader))
    .filter(Boolean) as Item[];
  return results.length > 0 ? Object.assign({}, ...results) : undefined;
}

export async function importHtml(text: string): Promise<Imported | undefined> {
  const { parseHTML } = await import('linkedom');
  const page = /<body\b/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`;
  const { document } = parseHTML(page);
  const root = document.body as unknown as Element;
  const lang = document.documentElement.getAttribute('lang') ?? '';
  const reader = new HtmlReader(lang);
  const given = readHtmlStory(root, reader) ?? readWidgets(root, reader) ?? jsonIn(root);
  if (given === undefined || isTimelineJs(given)) return undefined;
  const { story, problems } = check(given, wholeStory, lang);
  return {
    format: 'HTML',
    story,
    notes: problems.map((problem) => noteOfProblem(problem)),
  };
}
