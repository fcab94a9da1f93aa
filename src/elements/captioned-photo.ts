import type { TemplateResult } from 'lit';
import { photosShape } from '../story/fields.js';
import type { Photo } from '../story/model.js';
import { readPhotos } from '../story/read-html-media.js';
import { StoryElement, type Reads } from './base.js';
import { MediaController } from './controllers/media-controller.js';
import { photo } from '../views/photo.js';
import { styles } from './captioned-photo.styles.js';

/**
 * A picture with what it shows: a caption, the date, the place, the people in their order, and whose picture it is.
 *
 * ```html
 * <captioned-photo>
 *   <figure>
 *     <img src="launch.jpg" alt="Three women at a lectern" width="1280" height="853">
 *     <figcaption>
 *       <p>The public launch</p>
 *       <time datetime="1999-04">April 1999</time>, <span data-field="place">Washington, D.C.</span>
 *     </figcaption>
 *   </figure>
 * </captioned-photo>
 * ```
 *
 * @element captioned-photo
 * @slot - The picture as HTML. What holds no caption is shown as it is.
 * @csspart base - The whole.
 * @csspart picture - The picture.
 * @csspart placeholder - What stands where there is no picture, or it could not be loaded.
 * @csspart enlarge - The button around the picture that opens it large.
 * @csspart caption - All that is told of it.
 * @csspart date - When it was taken.
 * @csspart place - Where.
 * @csspart people - Who is in it, as a list.
 * @csspart credit - The line of credit, licence and source.
 * @csspart source - The source.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class CaptionedPhoto extends StoryElement {
  static override styles = styles;

  static override properties = {
    item: {},
    lightbox: { type: Boolean },
  };

  /** The id of the photo in the story; without it the first is shown. */
  item = '';

  /** Lets a reader open the picture large, by a button around it; a picture with a link leads there instead. */
  lightbox = false;

  protected readonly reads: Reads = { shape: photosShape, shows: 'photos', readChildren: readPhotos };
  readonly #media = new MediaController(this, () => this.reading.messages.close);
  #photo: Photo | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#photo = this.find(this.shown.photos, this.item, 'a photo');
  }

  protected override renderStory(): TemplateResult | undefined {
    return this.#photo && photo(this.#photo, this.reading, this.#media.state);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'captioned-photo': CaptionedPhoto;
  }
}
