/** Common names for fields that have another name in the model. */
const synonyms: Readonly<Record<string, string>> = {
  timeline: 'events',
  entries: 'events',
  items: 'events',
  figures: 'milestones',
  quotations: 'quotes',
  pictures: 'photos',
  images: 'photos',
  headline: 'title',
  heading: 'title',
  description: 'text',
  body: 'text',
  image: 'picture',
  video: 'media',
  author: 'speaker',
  phone: 'telephone',
  href: 'url',
};

/** The Damerau-Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours. */
export function distance(a: string, b: string): number {
  let [last, row]: [number[], number[]] = [[], [0, ...b.split('').map((_, at) => at + 1)]];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, change, isSwap ? last[j - 2]! + 1 : Infinity);
    }
    [last, row] = [row, next];
  }
  return row[b.length]!;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** The name that was probably meant: the same except for case and punctuation, a synonym, or with a typo; else undefined. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name.slice(0, 40));
  const maxChanges = Math.ceil(wanted.length / 4);
  const near = names
    .map((other) => ({ other, changes: synonyms[wanted] === other ? 0 : distance(wanted, plain(other)) }))
    .sort((a, b) => a.changes - b.changes)[0];
  return near && wanted && near.changes <= maxChanges ? near.other : undefined;
}

/** Whether a field name looks like a misspelled `redact`. */
export function isLikeRedact(name: string): boolean {
  const word = plain(name.slice(0, 40));
  return (
    /^(redact|withh[eo]ld|anonymi[sz])/.test(word) ||
    (Math.abs(word.length - 'redact'.length) < 2 && distance(word, 'redact') < 2)
  );
}
