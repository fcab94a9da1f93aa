/** Caches the last result until an argument changes: `cached([a, b], () => …)`. */
export function memoizeLast<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: readonly unknown[] | undefined;
  let made: T;
  return (from, make) => {
    if (!last || from.some((value, index) => value !== last![index])) made = make();
    last = from;
    return made;
  };
}
