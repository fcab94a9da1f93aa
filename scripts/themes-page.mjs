/** The theme page of the demo: every element in every theme, light and dark, in both directions. Written by `npm run docs`. */
import { loadSource } from './load-source.mjs';
import { panel } from './themes-panel.mjs';

const titles = { plain: 'Plain', uswds: 'USWDS', govuk: 'GOV.UK', ecl: 'ECL', newsprint: 'Newsprint' };
const schemes = ['light', 'dark'];
const directions = [
  ['ltr', 'en', 'left to right'],
  ['rtl', 'ar', 'right to left'],
];

const choice = (name, legend, options) => `
        <fieldset>
          <legend>${legend}</legend>
          ${options.map(([value, label], index) => `<label><input type="radio" name="${name}" value="${value}"${index ? '' : ' checked'}> ${label}</label>`).join('\n          ')}
        </fieldset>`;

const panelOf = (theme, scheme, [dir, lang, direction]) => `
        <article class="panel ${scheme} ${dir}" lang="${lang}" dir="${dir}">
          <h3 lang="en" dir="ltr">${titles[theme]}, ${scheme}, ${direction}</h3>${panel(theme, lang)}
        </article>`;

const sectionOf = (theme) => `
      <section class="look ${theme}" aria-labelledby="look-${theme}">
        <h2 id="look-${theme}">${titles[theme]}</h2>
        <p><code>theme="${theme}"</code>, or for a whole page <code>&lt;link rel="stylesheet" href="themes/${theme}.css"&gt;</code></p>
        <div class="panels">${directions.map((direction) => schemes.map((scheme) => panelOf(theme, scheme, direction)).join('')).join('')}
        </div>
      </section>`;

const html = (themes) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>history-widgets: every element in every look</title>
    <link rel="stylesheet" href="../dist/history-widgets.css">
    <link rel="stylesheet" href="demo.css">
    <link rel="stylesheet" href="themes.css">
    <link rel="stylesheet" href="themes-pages.css">
    <script defer src="../dist/history-widgets.js"></script>
  </head>
  <body>
    <header class="top">
      <p class="kicker">history-widgets</p>
      <nav aria-label="Page"><a href="index.html">All examples</a></nav>
    </header>
    <main>
      <h1>Looks</h1>
      <p class="lead">Every element in every look, light and dark, from left to right and from right to left.</p>
      <form class="picker">${choice('look', 'Look', [['all', 'All'], ...themes.map((theme) => [theme, titles[theme]])])}${choice(
        'scheme',
        'Colours',
        [
          ['all', 'Both'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ],
      )}${choice('dir', 'Direction', [
        ['all', 'Both'],
        ['ltr', 'Left to right'],
        ['rtl', 'Right to left'],
      ])}
      </form>${themes.map(sectionOf).join('')}
    </main>
  </body>
</html>
`;

/** Radio buttons filter the panels with CSS; each theme is shown on a page background of its own. */
function css(themes, pages) {
  const hides = [
    ['look', themes, (theme) => `.look:not(.${theme})`],
    ['scheme', schemes, (scheme) => `.panel:not(.${scheme})`],
    ['dir', directions.map(([dir]) => dir), (dir) => `.panel:not(.${dir})`],
  ].flatMap(([name, values, other]) =>
    values.map((value) => `:root:has([name='${name}'][value='${value}']:checked) ${other(value)}`),
  );
  const backgrounds = themes.flatMap((theme) =>
    schemes.map((scheme) => {
      const { ground, text } = pages[theme][scheme];
      return `.${theme} > .panels > .${scheme} {\n  background: ${ground};\n  color: ${text};\n}`;
    }),
  );
  return `/* Written by npm run docs. */\n${hides.join(',\n')} {\n  display: none;\n}\n${backgrounds.join('\n')}\n`;
}

/** @returns {Promise<Record<string, string>>} path of a file → its content */
export async function themesPage() {
  const { presetPages } = await loadSource('src/theme/preset-pages.ts');
  const themes = Object.keys(presetPages);
  return { 'demo/themes.html': html(themes), 'demo/themes-pages.css': css(themes, presetPages) };
}
