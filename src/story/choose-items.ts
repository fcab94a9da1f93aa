/**
 * The items that an element shows: those in `items` (ids separated by white space), in that order; else the one in `item`;
 * else the first one, or all if the HTML content has them all.
 *
 * @returns `missing` is an id without an item
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
  const find = (id: string) => all.find((item) => item.id === id);
  return {
    items: ids.length > 0 ? ids.map(find).filter((found) => found !== undefined) : hasAll ? all : all.slice(0, 1),
    missing: ids.find((id) => !find(id)),
  };
}
