/** Gives the preview the width of the chosen screen, scaled down to fit. */
import { screens, type Screen } from './looks.js';

let screen: Screen = 'desktop';
let stage: HTMLElement | undefined;

function resize(): void {
  const frame = stage?.querySelector('iframe');
  if (!stage || !frame) return;
  const scale = Math.min(1, stage.clientWidth / screens[screen]);
  frame.style.inlineSize = `${screens[screen]}px`;
  frame.style.blockSize = `${stage.clientHeight / scale}px`;
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
}

const observer = new ResizeObserver(resize);

export function fit(chosen: Screen): void {
  screen = chosen;
  const current = document.querySelector<HTMLElement>('.stage') ?? undefined;
  if (current !== stage) {
    observer.disconnect();
    if (current) observer.observe(current);
    stage = current;
  }
  resize();
}
