/**
 * The script of a framed page: it sends the frame's height to the parent page, and nothing else. `npm run build` writes
 * it to `dist/frame.js`.
 *
 * The parent receives `{ type: 'history-widgets:height', height }` and, if WordPress added a secret to the URL
 * (`#?secret=…`), the message that WordPress expects: `{ message: 'height', value, secret }`. Heights are in CSS pixels.
 * A parent that starts to listen late sends `{ message: 'ready' }`, as WordPress does, to get the height again. The URL's
 * hash may set design tokens and the theme (`#accent=%237a2e1d`).
 */
const content = document.querySelector('main');
const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
let sentHeight = 0;

/**
 * What the hash may set: the design token, and a CSS property that its value must be valid for. The builder of 0.1 wrote
 * `step`; the frames that partners pasted keep it.
 */
const settings: Readonly<Record<string, readonly [token: string, property: string]>> = {
  accent: ['accent', 'color'],
  spacing: ['spacing', 'width'],
  step: ['spacing', 'width'],
  measure: ['measure', 'max-width'],
};

function applyLook(asked: URLSearchParams): void {
  const { style } = document.documentElement;
  for (const [name, [token, property]] of Object.entries(settings)) {
    const value = asked.get(name);
    if (value && CSS.supports(property, value)) style.setProperty(`--history-${token}`, value);
  }
  const theme = asked.get('theme');
  if (theme) for (const element of document.querySelectorAll('main > *')) element.setAttribute('theme', theme);
}

applyLook(new URLSearchParams(location.hash.slice(1)));

function sendHeight(): void {
  const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
  // Content that is not laid out yet, or is in a hidden frame, has no height.
  if (height === 0 || height === sentHeight) return;
  sentHeight = height;
  // Any page may embed the frame, and the height is not a secret.
  parent.postMessage({ type: 'history-widgets:height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

if (parent !== window && content) {
  if (window.ResizeObserver) new ResizeObserver(sendHeight).observe(content);
  else addEventListener('resize', sendHeight);
  addEventListener('load', sendHeight);
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown } | null>) => {
    if (source !== parent || data?.message !== 'ready') return;
    sentHeight = 0;
    sendHeight();
  });
  sendHeight();
}
