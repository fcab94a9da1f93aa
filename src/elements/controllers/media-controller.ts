import { html, render, type ReactiveControllerHost } from 'lit';
import { bare } from '../../bare.js';
import type { Picture } from '../../data/model.js';
import { image, plain } from '../pieces/picture.js';
import type { Reading } from '../pieces/text.js';

/** What could not be loaded, and what a reader asked to play: by address, so that it holds wherever an entry is drawn. */
export class MediaController {
  readonly failed = new Set<string>();
  readonly playing = new Set<string>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  fail(url: string): void {
    this.failed.add(url);
    this.#host.requestUpdate();
  }

  /** The reader has agreed: the frame takes the place, and the focus, of the button. */
  async play(url: string, { currentTarget }: Event): Promise<void> {
    const box = (currentTarget as Element).parentElement!;
    this.playing.add(url);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    box.querySelector('iframe')?.focus();
  }

  /** Shows a picture large in a dialog; the focus comes back to what opened it, and the page stays where it is. */
  enlarge(picture: Picture, reading: Reading, { currentTarget }: Event): void {
    const opener = currentTarget as HTMLElement;
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', plain(picture.alt, reading));
    render(
      html`<button type="button" @click=${() => dialog.close()}>${reading.messages.close}</button>${image({ ...picture, sizes: '100vw' }, reading)}`,
      dialog,
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      opener.focus(bare({ preventScroll: true }));
    });
    opener.after(dialog);
    dialog.showModal();
  }
}
