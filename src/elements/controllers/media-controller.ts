import { html, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import type { MediaState } from '../../views/picture.js';
import { listener } from '../listener.js';

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
    return { marked: this.#marked, lightbox: this.#host.lightbox };
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
    else if (button?.part.contains('enlarge')) this.#enlarge(button);
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

  /** Shows a picture in a modal dialog. Afterwards, the focus returns to the button without scrolling. */
  #enlarge(button: HTMLElement): void {
    const picture = button.querySelector('img')!;
    const large = picture.cloneNode() as HTMLImageElement;
    large.sizes = '100vw';
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', picture.alt);
    const close = listener(() => dialog.close());
    render(html`<button type="button" @click=${close}>${this.#closeLabel()}</button>${large}`, dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      button.focus(withoutPrototype({ preventScroll: true }));
    });
    button.after(dialog);
    dialog.showModal();
  }
}
