import { tagOf } from './define.js';

const prefix = 'history-';

/**
 * Whether this is the only timeline of the page, once the page is parsed. URLs of 0.1 did not name the element: an element
 * with an id accepts them only then.
 */
export const isAlone = (): boolean =>
  document.readyState !== 'loading' &&
  document.querySelectorAll(`${tagOf('history-timeline')},${tagOf('history-story')}`).length < 2;

/** The name of the entry in the page's URL: `…#history-ID/NAME` for an element with an id, else `…#history-NAME`. */
export function namedByAddress({ id }: Element): string | undefined {
  const hash = location.hash.slice(1);
  try {
    const [key, name] = hash.split('/').map(decodeURIComponent);
    if (id && key === prefix + id && name !== undefined) return name;
    return hash.startsWith(prefix) && (!id || isAlone()) ? decodeURIComponent(hash).slice(prefix.length) : undefined;
  } catch {
    return undefined;
  }
}

/** The URL of an entry on this page. */
export const addressOf = ({ id }: Element, name: string): string =>
  `${location.href.replace(/#.*/, '')}#${prefix}${[...(id ? [id] : []), name].map(encodeURIComponent).join('/')}`;
