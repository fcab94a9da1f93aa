/** The console messages in the catalogue, for the README. */
import { loadSource } from './load-source.mjs';

/**
 * @returns {Promise<{ messages: { code: string, example: string }[], reasons: string[] }>} each code with an example of its text;
 *   and the reasons that a text may contain
 */
export async function consoleMessages() {
  const { messages, reasons } = await loadSource('src/story/messages.ts');
  const { examples } = await loadSource('tests/support/message-examples.ts');
  return {
    messages: Object.keys(messages).map((code) => ({ code, example: messages[code](examples[code]) })),
    reasons: Object.values(reasons).map((reason) => reason('\u2026')),
  };
}
