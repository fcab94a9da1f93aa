/** The time in milliseconds that an element waits for a part before it is drawn without it. */
const patience = 4000;

/** Code that is loaded when a page first needs it: in the script a file of its own, in a bundle a chunk. */
export class Part<M extends object = object> {
  /** The module; undefined until it has loaded. */
  module: M | undefined;
  /** Whether nothing has to wait for it any longer: it has loaded, has failed, or takes too long. */
  isSettled = false;

  readonly #import: () => Promise<M>;
  readonly #onChange = new Set<() => void>();
  #settled: Promise<void> | undefined;

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
   * @param onChange called when it is settled, and when it arrives later than that
   * @returns resolves when it is settled
   */
  load(onChange?: () => void): Promise<void> {
    if (onChange && !this.module) this.#onChange.add(onChange);
    return (this.#settled ??= new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.isSettled = true;
        for (const call of this.#onChange) call();
        resolve();
      };
      const timer = setTimeout(settle, patience);
      this.#import().then((module) => {
        this.module = module;
        settle();
        this.#onChange.clear();
      }, settle);
    }));
  }
}
