import { html, type TemplateResult } from 'lit';
import { photosShape } from '../story/fields.js';
import type { Photo } from '../model/model.js';
import { readPhotos } from '../story/read-html-media.js';
import type { ScriptPart } from '../common/script-part.js';
import { StoryElement, type Reads } from './base.js';
import { players } from './parts.js';
import { MediaController } from './controllers/media-controller.js';
import { photo } from '../views/photo.js';
import { styles } from './captioned-photo.styles.js';

/**
 * A photograph with its caption, date, place, people, credit and source.
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
 * @slot - The photograph as HTML. Shown unchanged if it contains no caption.
 * @csspart base - The component's root.
 * @csspart picture - The `img` element.
 * @csspart placeholder - The box shown when there is no picture, or it failed to load.
 * @csspart enlarge - The button around the picture that opens it at full size.
 * @csspart caption - The `figcaption` element.
 * @csspart date - The date of the photograph, a `time` element.
 * @csspart place - The place where it was taken.
 * @csspart people - The list of people in the picture.
 * @csspart credit - The line with the credit, the licence and the source.
 * @csspart source - The source, a `cite` element.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class CaptionedPhoto extends StoryElement {
  static override styles = styles;

  static override properties = {
    items: { was: ['item'] },
    lightbox: { type: Boolean },
  };

  /** The `id` of the photo to show, or several separated by spaces. Defaults to the first photo in the story. */
  items = '';

  /** Adds a button around the picture that opens it at full size. A picture with a link keeps the link instead. */
  lightbox = false;

  protected readonly reads: Reads = { shape: photosShape, shows: 'photos', readChildren: readPhotos };
  readonly #media = new MediaController(this, () => this.context.messages.close);
  #photos: readonly Photo[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    this.use(players);
    this.#photos = this.choose(this.shown.photos, this.items, 'photo');
  }

  protected override needs(): readonly ScriptPart[] {
    return this.#media.needsPlayers() ? [players] : [];
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#photos.length === 0) return undefined;
    return html`${this.#photos.map((item) => photo(item, this.context, this.#media.state))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'captioned-photo': CaptionedPhoto;
  }
}
