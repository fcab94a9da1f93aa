/** The messages of the script and the command, from their catalogues. */
import { loadSource } from '../../scripts/load-source.mjs';

export const { messageOf } = await loadSource('src/import/messages.ts');
export const kinds = await loadSource('src/story/value-kinds.ts');

/** The message about an invalid value. */
export const invalid = ({ name, label = name, expected }, found) =>
  messageOf({ code: 'invalid', params: { kind: label, found, expected } });

/** A pattern for a message with any parameters. */
export const anyOf = (code, names, more = {}) =>
  new RegExp(
    messageOf({ code, params: { ...Object.fromEntries(names.map((name) => [name, '\u2020'])), ...more } })
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replaceAll('\u2020', '[^]*'),
  );
