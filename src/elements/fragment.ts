const prefix = 'history-';

/** The name of the entry in the page's URL: `…#history-NAME`. */
export const namedByAddress = (): string | undefined => {
  const hash = location.hash.slice(1);
  if (!hash.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(hash).slice(prefix.length);
  } catch {
    return undefined;
  }
};

/** The URL of an entry on this page: `…#history-NAME`. */
export const addressOf = (name: string): string =>
  `${location.href.replace(/#.*/, '')}#${prefix}${encodeURIComponent(name)}`;
