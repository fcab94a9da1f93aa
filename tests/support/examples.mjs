/** The example pages of the demo. */
import { readdir } from 'node:fs/promises';

export const exampleNames = (await readdir('demo/examples')).map((file) => file.replace('.html', '')).sort();

/** Records the load and error events of elements. Runs in the page before its first document. */
export const noteAnswers = () => {
  globalThis.answered = new Set();
  for (const name of ['load', 'error'])
    // Not on the window: `load` events stop at the document.
    document.addEventListener(name, ({ target }) => globalThis.answered.add(target), true);
};

/** Every widget is rendered, not only its status message, and its `src` has loaded or failed. */
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

/** A long list is complete when its last slice is rendered. Runs in the page. */
export const wholeLists = () => {
  const stories = [...document.querySelectorAll('history-story')].map(({ shadowRoot }) => shadowRoot);
  const timelines = [document, ...stories].flatMap((root) => [...root.querySelectorAll('history-timeline')]);
  return Promise.all(timelines.map((timeline) => timeline.updateComplete));
};
