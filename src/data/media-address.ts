import type { Media } from './model.js';

/** What is played: a file by the browser, all else in a frame of its host. Said by the story, or by the address. */
export const mediaKind = ({ src, kind }: Pick<Media, 'src' | 'kind'>): NonNullable<Media['kind']> =>
  kind ??
  (/\.(mp3|m4a|aac|og[ag]|opus|wav|flac)([?#]|$)/i.test(src)
    ? 'audio'
    : /\.(mp4|m4v|webm|ogv|mov)([?#]|$)/i.test(src)
      ? 'video'
      : 'frame');
