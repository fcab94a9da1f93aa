import { html, render } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import { listener } from '../listener.js';

/** Shows the picture of a button in a modal dialog. Afterwards, the focus returns to the button without scrolling. */
export function enlarge(button: HTMLElement, closeLabel: string): void {
  const picture = button.querySelector('img')!;
  const large = picture.cloneNode() as HTMLImageElement;
  large.sizes = '100vw';
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', picture.alt);
  const close = listener(() => dialog.close());
  render(html`<button type="button" @click=${close}>${closeLabel}</button>${large}`, dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus(withoutPrototype({ preventScroll: true }));
  });
  button.after(dialog);
  dialog.showModal();
}
