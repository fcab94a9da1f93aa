/** Decodes HTML's named character references. */

/** All named references, except those that our own texts may contain. */
const named = /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z][a-z\d]{1,30};/gi;

/** Replaces HTML's named references, such as `&eacute;`, in all strings of a value. */
export async function withoutReferences<T>(value: T): Promise<T> {
  const text = JSON.stringify(value) ?? '';
  if (text.search(named) < 0) return value;
  const { parseHTML } = await import('linkedom');
  const decoded = new Map<string, string>();
  for (const [reference] of text.matchAll(named)) {
    if (decoded.has(reference)) continue;
    const { document } = parseHTML(`<!doctype html><html><body><p>${reference}</p></body></html>`);
    decoded.set(reference, document.querySelector('p')!.textContent ?? reference);
  }
  const replaced = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(named, (reference) => decoded.get(reference) ?? reference);
    if (Array.isArray(part)) return part.map(replaced);
    if (typeof part !== 'object' || part === null) return part;
    // Our own exports are in `history-widgets`, and not HTML.
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, name === 'history-widgets' ? inner : replaced(inner)]),
    );
  };
  return replaced(value) as T;
}
