/**
 * The items that an element shows: those with the given ids (separated by white space), in that order; without an id the
 * first one, or all if the HTML content has them all.
 *
 * @returns `missing` is an id without an item
 */
export function chooseItems<T extends { readonly id?: string }>(
  all: readonly T[],
  given: string,
  hasAll: boolean,
): { readonly items: readonly T[]; readonly missing: string | undefined } {
  const find = (id: string) => all.find((item) => item.id === id);
  const text = String(given ?? '');
  // An id may have a space in it.
  const ids = find(text) ? [text] : text.split(/\s+/).filter(Boolean);
  return {
    items: ids.length > 0 ? ids.map(find).filter((found) => found !== undefined) : hasAll ? all : all.slice(0, 1),
    missing: ids.find((id) => !find(id)),
  };
}
