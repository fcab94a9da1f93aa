/** The part of the data model for media. */
import type { Text } from './model.js';

export interface Picture {
  /** The URL of the picture, or the path of a file next to the story file. */
  readonly src: string;
  /** A description of the picture for readers who cannot see it. */
  readonly alt?: Text;
  /** The width in CSS pixels. Reserves space while the picture loads. */
  readonly width?: number;
  /** The height in CSS pixels. Reserves space while the picture loads. */
  readonly height?: number;
  /** Other sizes of the picture, as in HTML: small.jpg 640w, large.jpg 1280w. */
  readonly srcset?: string;
  /** The width at which the picture is shown, as in HTML, such as 100vw. */
  readonly sizes?: string;
  /** The caption of the picture. */
  readonly caption?: Text;
  /** The author of the picture. */
  readonly credit?: Text;
  /** The licence of the picture, such as CC BY 4.0. */
  readonly licence?: Text;
  /** The URL that the picture links to. */
  readonly link?: string;
}

/** An audio or video recording: a file, or a page of another host, which is contacted only when the reader plays it. */
export interface Media {
  /** The URL of an audio or video file, or of a page with a player. */
  readonly src: string;
  /** How to play it: audio, video or frame. By default, this depends on the URL. */
  readonly kind?: 'audio' | 'video' | 'frame';
  /** A title for readers who cannot see or hear it. */
  readonly title?: Text;
  /** The picture shown before playback starts. */
  readonly poster?: Picture;
  /** The URL of a captions file (WebVTT). */
  readonly captions?: string;
  /** The caption shown below it. */
  readonly caption?: Text;
  /** The author of the recording. */
  readonly credit?: Text;
}
