/**
 * The first script in the frames of the preview and the test: it reports to the builder which files could not be loaded.
 * The builder cannot check this itself, since the frames have an opaque origin. `npm run build` writes it to
 * `dist/builder/frame-check.js`.
 *
 * It sends `{ type: 'history-widgets:loaded', failed }` with URLs when all scripts have run or failed, and again for each
 * later failure.
 */
const failed: string[] = [];
const report = () => parent.postMessage({ type: 'history-widgets:loaded', failed }, '*');

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) failed.push(target.src);
    else if (target instanceof HTMLLinkElement) failed.push(target.href);
    else return;
    if (document.readyState !== 'loading') report();
  },
  true,
);
addEventListener('DOMContentLoaded', report);
