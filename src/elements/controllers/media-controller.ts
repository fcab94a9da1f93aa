import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoryEvent } from '../../model/model.js';
import { mediaKind } from '../../story/media-address.js';
import type { MediaState } from '../../views/picture.js';
import { players } from '../parts.js';

interface MediaHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly lightbox: boolean;
}

/** Handles media that fail to load, play buttons and enlarged pictures, with one listener for all. */
export class MediaController implements ReactiveController {
  readonly #host: MediaHost;
  readonly #closeLabel: () => string;
  #marked: readonly string[] = [];

  constructor(host: MediaHost, closeLabel: () => string) {
    host.addController(this);
    this.#host = host;
    this.#closeLabel = closeLabel;
  }

  get state(): MediaState {
    const { module } = players;
    return { marked: this.#marked, lightbox: this.#host.lightbox && !!module, embed: module?.frame };
  }

  /** Whether the part with players and the lightbox is needed. */
  needsPlayers(events: readonly StoryEvent[] = []): boolean {
    return this.#host.lightbox || events.some(({ media }) => media && mediaKind(media) === 'frame');
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('error', this.#onError, true);
    this.#host.renderRoot.addEventListener('click', this.#onClick);
  }

  readonly #onError = ({ target }: Event): void => {
    const file = target as HTMLElement;
    if (file.matches('img, audio, video')) this.#mark(file.getAttribute('src')!);
  };

  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('button');
    if (button?.part.contains('play')) void this.#play(button);
    else if (button?.part.contains('enlarge')) players.module!.enlarge(button, this.#closeLabel());
  };

  #mark(address: string): void {
    this.#marked = [...this.#marked, address];
    this.#host.requestUpdate();
  }

  /** Loads the player that the reader asked for; it replaces the button and gets the focus. */
  async #play(button: HTMLButtonElement): Promise<void> {
    const { parentElement } = button;
    this.#mark(button.value);
    await this.#host.updateComplete;
    parentElement!.querySelector('iframe')?.focus();
  }
}
