/** Of the data model: what there is to see and to hear. */
import type { Text } from './model.js';

export interface Picture {
  readonly src: string;
  readonly alt?: Text;
  /** CSS pixels; with `height` it reserves the space before the picture arrives. */
  readonly width?: number;
  readonly height?: number;
  /** The same picture in other sizes, as HTML's `srcset`: `small.jpg 640w, large.jpg 1280w`. */
  readonly srcset?: string;
  /** How wide the picture is shown, as HTML's `sizes`; only with `srcset`. */
  readonly sizes?: string;
  readonly caption?: Text;
  readonly credit?: Text;
  /** On what terms it may be used, such as `CC BY 4.0`. */
  readonly licence?: Text;
  /** Where the picture leads, such as its page in an archive. */
  readonly link?: string;
}

/** A sound or a film: a file, or a page of another host that is asked only when the reader says so. */
export interface Media {
  readonly src: string;
  /** Without it, what the address says: a known kind of file, else a frame. */
  readonly kind?: 'audio' | 'video' | 'frame';
  readonly title?: Text;
  /** Shown before it plays. Its width and height are also those of the film; 16 to 9 without. */
  readonly poster?: Picture;
  /** The address of its captions (WebVTT). */
  readonly captions?: string;
  readonly caption?: Text;
  readonly credit?: Text;
}
