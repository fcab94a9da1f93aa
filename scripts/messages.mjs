/** What the script can say on the console, from its catalogue: for the table in the README. */
import { loadSource } from './load-source.mjs';

/**
 * @returns {Promise<{ messages: { code: string, example: string }[], reasons: string[] }>} each code with its sentence for
 *   an example; and the reasons of our own that a sentence may give in brackets
 */
export async function consoleMessages() {
  const { messages, reasons } = await loadSource('src/story/messages.ts');
  const { examples } = await loadSource('tests/support/message-examples.ts');
  return {
    messages: Object.keys(messages).map((code) => ({ code, example: messages[code](examples[code]) })),
    reasons: Object.values(reasons).map((reason) => reason('\u2026')),
  };
}
