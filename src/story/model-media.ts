/** The part of the data model for media. */
import type { Text } from './model.js';

export interface Picture {
  readonly src: string;
  readonly alt?: Text;
  /** CSS pixels; with `height`, reserves space while the picture loads. */
  readonly width?: number;
  readonly height?: number;
  /** Other sizes, as in HTML's `srcset`: `small.jpg 640w, large.jpg 1280w`. */
  readonly srcset?: string;
  /** The display width, as in HTML's `sizes`; only with `srcset`. */
  readonly sizes?: string;
  readonly caption?: Text;
  readonly credit?: Text;
  /** The licence, such as `CC BY 4.0`. */
  readonly licence?: Text;
  /** The link target, such as the picture's page in an archive. */
  readonly link?: string;
}

/** An audio or video recording: a file, or a page of another host, which is contacted only when the reader plays it. */
export interface Media {
  readonly src: string;
  /** Default: by the URL's file extension, else `frame`. */
  readonly kind?: 'audio' | 'video' | 'frame';
  readonly title?: Text;
  /** Shown before playback. Its width and height also apply to the video; default: 16:9. */
  readonly poster?: Picture;
  /** The URL of the captions (WebVTT). */
  readonly captions?: string;
  readonly caption?: Text;
  readonly credit?: Text;
}
