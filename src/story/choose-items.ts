/**
 * The items that an element shows: those of `items`, ids with white space between, in that order; else that of `item`,
 * else the first, or all where the page's HTML has them all.
 *
 * @returns `missing` is an id that was asked for and is not there
 */
export function chooseItems<T extends { readonly id?: string }>(
  all: readonly T[],
  item: string,
  items: string,
  hasAll: boolean,
): { readonly items: readonly T[]; readonly missing: string | undefined } {
  const ids = String(items ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (ids.length === 0 && item) ids.push(item);
  const find = (wanted: string) => all.find(({ id }) => id === wanted);
  return {
    items: ids.length > 0 ? ids.map(find).filter((found) => found !== undefined) : hasAll ? all : all.slice(0, 1),
    missing: ids.find((id) => !find(id)),
  };
}
