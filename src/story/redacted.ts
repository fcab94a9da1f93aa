/** A story without the withheld names. */
export interface Redacted {
  /** The story without the names; undefined if it is unclear which names to withhold. */
  readonly redacted: unknown;
  /** Whether a text contains a withheld name; undefined if none is withheld. */
  readonly isWithheld?: (text: string) => boolean;
  /** Removes the names from a text. */
  readonly hide: (text: string) => string;
  readonly names: readonly string[];
}

/** A story in which no name is withheld. */
export const notRedacted = (input: unknown): Redacted => ({ redacted: input, hide: (text) => text, names: [] });
