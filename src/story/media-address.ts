import type { Media } from '../model/model.js';

/** How to play media: the author's choice, else by the file extension. */
export function mediaKind({ src, kind }: Pick<Media, 'src' | 'kind'>): NonNullable<Media['kind']> {
  const [, audio, video] = /\.(?:(mp3|m4a|aac|og[ag]|opus|wav|flac)|(mp4|m4v|webm|ogv|mov))(?:[?#]|$)/i.exec(src) ?? [];
  return kind ?? (audio ? 'audio' : video ? 'video' : 'frame');
}

/** The host of a URL; a relative URL is returned unchanged. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/**
 * The URL for an `<iframe>` that plays at once: for YouTube and Vimeo pages, that of the player with the fewest cookies; any
 * other URL is unchanged.
 *
 * @param url an absolute URL
 */
export function frameAddress(url: string): string {
  const [, youtube, vimeo, hash] =
    /^\w+:..(?:\w+\.)?(?:youtu(?:\.be|be(?:-nocookie)?\.com)\/(?:.*?[/=])??([\w-]{11})(?![\w-])|vimeo\.com\/(?:.*?\/)??(\d+)(?:\/(\w+))?)/.exec(
      url,
    ) ?? [];
  return youtube
    ? `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1`
    : vimeo
      ? `https://player.vimeo.com/video/${vimeo}?autoplay=1&dnt=1${hash ? `&h=${hash}` : ''}`
      : url;
}
