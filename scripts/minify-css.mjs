/** Minifies css`…` literals; `${…}` and strings are kept. */

/** Strings and expressions (kept), comments and white space (shortened), white space around punctuation (removed). */
const tokens = /('[^'\n]*'|"[^"\n]*"|\$\{[^}]*\})|\/\*[^]*?\*\/|\s*([{};,>])\s*|(:)\s+|\s+/g;

/** @param {string} text the text of a literal @returns {string} the same rules, shorter */
export const minifyCss = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(tokens, (_, kept, mark, colon) => kept ?? mark ?? colon ?? ' ')
    .replace(/;\}/g, '}')
    .trim();

/** Rollup plugin, since clean-css, which the HTML plugin would use, supports neither nesting nor container queries. */
export const cssLiterals = () => ({
  name: 'css-literals',
  transform: (code, id) =>
    id.endsWith('.ts') && code.includes('css`')
      ? { code: code.replace(/(\bcss`)([^`]*)`/g, (_, tag, text) => `${tag}${minifyCss(text)}\``), map: null }
      : null,
});
