/** The time in milliseconds that an element waits for a part before it is drawn without it. */
const timeout = 4000;

/** Code that is loaded when a page first needs it: in the script a file of its own, in a bundle a chunk. */
export class ScriptPart<M extends object = object> {
  /** The module; undefined until it has loaded. */
  module: M | undefined;
  /** True once it has loaded, failed or timed out. */
  isSettled = false;
  /** Why it could not be loaded. */
  reason = `no answer within ${timeout / 1000} s`;

  readonly #import: () => Promise<M>;
  readonly #onChange = new Set<() => void>();
  #settled: Promise<void> | undefined;
  #isDone = false;

  /** @param name for messages */
  constructor(
    readonly name: string,
    load: () => Promise<M>,
  ) {
    this.#import = load;
  }

  /**
   * Loads it once.
   *
   * @param onChange called when settled, and again if it loads after the timeout
   * @returns resolves when settled
   */
  load(onChange?: () => void): Promise<void> {
    if (onChange && !this.#isDone) this.#onChange.add(onChange);
    return (this.#settled ??= new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.isSettled = true;
        resolve();
        for (const call of this.#onChange) call();
      };
      const timer = setTimeout(settle, timeout);
      void this.#import()
        .then(
          (module) => void (this.module = module),
          (error: unknown) => void (this.reason = String((error as Error).message ?? error)),
        )
        .then(() => {
          this.#isDone = true;
          settle();
          this.#onChange.clear();
        });
    }));
  }
}
