/** The scripts alone, on a page without a widget: what it costs to have them there. */
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

/** What our elements use of Lit, and a class, so that no part of it is left out. */
const lit = () =>
  bundled(
    `import { css, html, LitElement, nothing } from 'lit'; customElements.define('lit-alone', class extends LitElement { static styles = css\`:host{display:block}\`; render() { return html\`<p>\${nothing}</p>\`; } });`,
  );

export const litAlone = alone('lit-alone', 'Lit alone', lit, litVersion);
export const oursAlone = alone('ours-alone', 'our full script', () => built('history-widgets.js'));
