/** The scripts on a page without a widget: the cost of loading them. */
import { built, bundled, litVersion, page } from '../page.mjs';

const alone = (name, title, code, version) => ({
  name,
  title,
  version,
  probe: { host: 'body', item: 'main' },
  startUp: () => ({
    '/index.html': page({ head: '<script defer src="/script.js"></script>', body: '<p>No widget.</p>' }),
    '/script.js': code(),
  }),
});

/** The parts of Lit that our elements use, and a class, so that none is tree-shaken. */
const lit = () =>
  bundled(
    `import { css, html, LitElement, nothing } from 'lit'; customElements.define('lit-alone', class extends LitElement { static styles = css\`:host{display:block}\`; render() { return html\`<p>\${nothing}</p>\`; } });`,
  );

export const litAlone = alone('lit-alone', 'Lit alone', lit, litVersion);
export const oursAlone = alone('ours-alone', 'our full script', () => built('history-widgets.js'));
