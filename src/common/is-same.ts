/** Deep equality of two values of a story. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b || !a || !b || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
};
