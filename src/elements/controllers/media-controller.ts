import { html, render, type ReactiveControllerHost } from 'lit';
import { bare } from '../../bare.js';
import type { Picture } from '../../data/model.js';
import { image, plain } from '../pieces/picture.js';
import type { Reading } from '../pieces/text.js';

/** What a reader asked to play, and what could not be loaded: by address, so that it holds wherever an entry is drawn. */
export class MediaController {
  readonly #host: ReactiveControllerHost;
  readonly #marks = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hasFailed(url: string): boolean {
    return this.#marks.has(url);
  }

  isPlaying(url: string): boolean {
    // No address has a space.
    return this.#marks.has(` ${url}`);
  }

  fail(url: string): void {
    this.#marks.add(url);
    this.#host.requestUpdate();
  }

  /** The reader has agreed: the frame takes the place, and the focus, of the button. */
  async play(url: string, { currentTarget }: Event): Promise<void> {
    const box = (currentTarget as Element).parentElement!;
    this.fail(` ${url}`);
    await this.#host.updateComplete;
    box.querySelector('iframe')?.focus();
  }

  /** Shows a picture large in a dialog; the focus comes back to what opened it, and the page stays where it is. */
  enlarge(picture: Picture, reading: Reading, { currentTarget }: Event): void {
    const opener = currentTarget as HTMLElement;
    const dialog = document.createElement('dialog');
    dialog.setAttribute('closedby', 'any');
    dialog.setAttribute('aria-label', plain(picture.alt, reading));
    const close = (): void => dialog.close();
    render(
      html`<button type="button" @click=${close}>${reading.messages.close}</button>${image({ ...picture, sizes: '100vw' }, reading)}`,
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
