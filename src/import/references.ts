/** HTML's named references in texts that others wrote. */

/** The references that every text of ours may hold, and all others with a name, which HTML alone knows. */
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
    // What an export of ours carries is no HTML of others.
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, name === 'history-widgets' ? inner : replaced(inner)]),
    );
  };
  return replaced(value) as T;
}
