/**
 * The first script of the preview and of the test: it tells the builder which files could not be loaded there. The frame
 * has no origin, so that the builder cannot look itself. `npm run build` makes `dist/builder/frame-check.js` of it.
 *
 * The builder hears `{ type: 'history-widgets:loaded', failed }` once all scripts have run or failed, and again for what
 * fails after that; `failed` are addresses.
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
