/** Makes the preview as wide as the screen that is chosen, and small enough to be seen whole; it scrolls as that screen would. */
import { screens, type Screen } from './looks.js';

let screen: Screen = 'desktop';
let stage: HTMLElement | undefined;

function lay(): void {
  const frame = stage?.querySelector('iframe');
  if (!stage || !frame) return;
  const scale = Math.min(1, stage.clientWidth / screens[screen]);
  frame.style.inlineSize = `${screens[screen]}px`;
  frame.style.blockSize = `${stage.clientHeight / scale}px`;
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
}

const observer = new ResizeObserver(lay);

export function fit(chosen: Screen): void {
  screen = chosen;
  const there = document.querySelector<HTMLElement>('.stage') ?? undefined;
  if (there !== stage) {
    observer.disconnect();
    if (there) observer.observe(there);
    stage = there;
  }
  lay();
}
