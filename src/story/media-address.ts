import type { Media } from './model.js';

/** What is played: a file by the browser, all else in a frame of its host. Said by the story, or by the address. */
export function mediaKind({ src, kind }: Pick<Media, 'src' | 'kind'>): NonNullable<Media['kind']> {
  const [, audio, video] = /\.(?:(mp3|m4a|aac|og[ag]|opus|wav|flac)|(mp4|m4v|webm|ogv|mov))(?:[?#]|$)/i.exec(src) ?? [];
  return kind ?? (audio ? 'audio' : video ? 'video' : 'frame');
}

/** The host of an address, to name who is asked for it; of a relative one the address itself. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/**
 * The address to put in a frame, which plays at once: of a YouTube or Vimeo page that of its player, in the form that
 * sets the fewest cookies; any other as it is.
 *
 * @param url an absolute address
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
