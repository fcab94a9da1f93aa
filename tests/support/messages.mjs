/** Messages as the script and the command say them, made from their catalogues. */
import { loadSource } from '../../scripts/load-source.mjs';

export const { messageOf } = await loadSource('src/import/messages.ts');
export const kinds = await loadSource('src/story/value-kinds.ts');

/** What is said of a value that is not of its kind. */
export const invalid = ({ name, label = name, expected }, found) =>
  messageOf({ code: 'invalid', params: { kind: label, found, expected } });

/** A sentence whose parameters may be anything, as a pattern. */
export const anyOf = (code, names, more = {}) =>
  new RegExp(
    messageOf({ code, params: { ...Object.fromEntries(names.map((name) => [name, '\u2020'])), ...more } })
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replaceAll('\u2020', '[^]*'),
  );
