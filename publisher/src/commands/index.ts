/** The sub-commands, in the order of the help; each is loaded when it is needed. */
import type { Command } from '../command.js';

export const commands = {
  import: async () => (await import('./import.js')).importCommand,
  export: async () => (await import('./export.js')).exportCommand,
  publish: async () => (await import('./publish.js')).publish,
  serve: async () => (await import('./serve.js')).serve,
  init: async () => (await import('./init.js')).init,
  check: async () => (await import('./check.js')).check,
} satisfies Record<string, () => Promise<Command>>;
