/** Makes the preview as wide as the screen that is chosen and as high as its content, and small enough to be seen whole. */
import { screens, type Screen } from './looks.js';

/** Before the page in it tells its height. */
const usualHeight = 480;
let height = usualHeight;
let screen: Screen = 'desktop';

const frame = (): HTMLIFrameElement | null => document.querySelector('#preview-frame');

function lay(): void {
  const shown = frame();
  const stage = shown?.parentElement;
  if (!shown || !stage) return;
  const scale = Math.min(1, stage.clientWidth / screens[screen]);
  shown.style.inlineSize = `${screens[screen]}px`;
  shown.style.blockSize = `${height}px`;
  shown.style.transform = scale < 1 ? `scale(${scale})` : '';
  stage.style.blockSize = `${Math.ceil(height * scale)}px`;
}

const observer = new ResizeObserver(lay);
let observed: Element | undefined;

addEventListener('message', ({ source, data }: MessageEvent<{ type?: string; height?: number } | undefined>) => {
  if (source !== frame()?.contentWindow || data?.type !== 'history-widgets:height') return;
  height = Math.max(120, data.height ?? usualHeight);
  lay();
});

export function fit(chosen: Screen): void {
  screen = chosen;
  const stage = frame()?.parentElement ?? undefined;
  if (stage !== observed) {
    observer.disconnect();
    if (stage) observer.observe(stage);
    observed = stage;
  }
  lay();
}
