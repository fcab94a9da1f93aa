/** Keeps what was made last, and makes it anew only from other values: `kept([a, b], () => …)`. */
export function memoizeLast<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: readonly unknown[] | undefined;
  let made: T;
  return (from, make) => {
    if (!last || from.some((value, index) => value !== last![index])) made = make();
    last = from;
    return made;
  };
}
