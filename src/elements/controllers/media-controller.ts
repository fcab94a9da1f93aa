import { html, render, type ReactiveControllerHost } from 'lit';
import { bare } from '../../bare.js';
import type { Picture } from '../../story/model.js';
import { pageDocument } from '../../page-document.js';
import { plainOf } from '../../text/reading.js';
import { image } from '../pieces/picture.js';
import type { Reading } from '../pieces/text.js';
import { listener } from '../listener.js';

interface MediaHost extends ReactiveControllerHost {
  /** Whether a reader may open pictures large. */
  readonly lightbox: boolean;
}

/** What could not be loaded, and what a reader asked to play; how a picture is shown large. */
export class MediaController {
  readonly host: MediaHost;
  /** How many have been marked: what they are drawn in has changed with it. */
  marks = 0;
  readonly #marked = new WeakSet<object>();

  constructor(host: MediaHost) {
    this.host = host;
  }

  /** Whether this picture or file failed, or this frame is asked for. */
  has(shown: object): boolean {
    return this.#marked.has(shown);
  }

  mark(shown: object): void {
    this.#marked.add(shown);
    this.marks++;
    this.host.requestUpdate();
  }

  /** The reader has agreed: the frame takes the place, and the focus, of the button. */
  async play(shown: object, { currentTarget }: Event): Promise<void> {
    const { parentElement } = currentTarget as Element;
    this.mark(shown);
    await this.host.updateComplete;
    parentElement!.querySelector('iframe')?.focus();
  }

  /** Shows a picture large in a dialog; the focus comes back to what opened it, and the page stays where it is. */
  enlarge(picture: Picture, reading: Reading, { currentTarget }: Event): void {
    const opener = currentTarget as HTMLElement;
    const dialog = pageDocument.createElement('dialog');
    dialog.setAttribute('aria-label', plainOf(picture.alt, reading));
    render(
      html`<button type="button" @click=${listener(() => dialog.close())}>${reading.messages.close}</button>${image({ ...picture, sizes: '100vw' }, reading)}`,
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
