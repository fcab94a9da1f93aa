/** Takes the white space and comments out of the css`…` literals of a module, leaving `${…}` and strings as they are. */

/** A string or an expression, kept; a comment or white space, shortened; white space around punctuation, dropped. */
const pieces = /('[^'\n]*'|"[^"\n]*"|\$\{[^}]*\})|\/\*[^]*?\*\/|\s*([{};,>])\s*|(:)\s+|\s+/g;

/** @param {string} text the text of a literal @returns {string} the same rules, shorter */
export const minifyCss = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(pieces, (_, kept, mark, colon) => kept ?? mark ?? colon ?? ' ')
    .replace(/;\}/g, '}')
    .trim();

/** Rollup plugin. clean-css, which the HTML plugin would use, knows neither nesting nor containers. */
export const cssLiterals = () => ({
  name: 'css-literals',
  transform: (code, id) =>
    id.endsWith('.ts') && code.includes('css`')
      ? { code: code.replace(/(\bcss`)([^`]*)`/g, (_, tag, text) => `${tag}${minifyCss(text)}\``), map: null }
      : null,
});
