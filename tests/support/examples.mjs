/** The example pages of the demo, for tests that look at each of them. */
import { readdir } from 'node:fs/promises';

export const exampleNames = (await readdir('demo/examples')).map((file) => file.replace('.html', '')).sort();

/** Notes which elements have told that their `src` came, or did not. Runs in the page, before its first document. */
export const noteAnswers = () => {
  globalThis.answered = new Set();
  for (const name of ['load', 'error'])
    // Not on the window: a load event ends at the document.
    document.addEventListener(name, ({ target }) => globalThis.answered.add(target), true);
};

/** Every widget is drawn from more than the quiet line, and what its `src` names has come, or not. */
export const upgraded = (page) =>
  page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        'history-story, history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map',
      ),
    ].every(
      (element) =>
        element.shadowRoot?.querySelector('[part="base"] > :not([part="status"])') &&
        (!element.src || globalThis.answered.has(element)),
    ),
  );

/** A long list is whole once its last slice is drawn. Runs in the page. */
export const wholeLists = () => {
  const stories = [...document.querySelectorAll('history-story')].map(({ shadowRoot }) => shadowRoot);
  const timelines = [document, ...stories].flatMap((root) => [...root.querySelectorAll('history-timeline')]);
  return Promise.all(timelines.map((timeline) => timeline.updateComplete));
};
