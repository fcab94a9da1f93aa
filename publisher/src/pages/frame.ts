/**
 * The one script of a framed page: it tells the page around it how high it is, and never anything else. `npm run build`
 * makes `dist/frame.js` of it.
 *
 * A parent hears `{ type: 'history-widgets:height', height }`, and, where WordPress gave the frame a secret
 * (`#?secret=…`), what WordPress waits for: `{ message: 'height', value, secret }`. Heights are in CSS pixels. A parent
 * that came late to listen asks with `{ message: 'ready' }`, as WordPress does, and is told again. What the address says
 * of colours and the like (`#accent=%237a2e1d`) is how the page looks.
 */
const content = document.querySelector('main');
const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
let told = 0;

/** What the frame's address may ask of its look, and what CSS must take its value for. */
const tokens: Readonly<Record<string, string>> = { accent: 'color', step: 'width', measure: 'max-width' };

function dress(asked: URLSearchParams): void {
  const { style } = document.documentElement;
  for (const name of Object.keys(tokens)) {
    const value = asked.get(name);
    if (value && CSS.supports(tokens[name]!, value)) style.setProperty(`--history-${name}`, value);
  }
  const theme = asked.get('theme');
  if (theme) for (const element of document.querySelectorAll('main > *')) element.setAttribute('theme', theme);
}

dress(new URLSearchParams(location.hash.slice(1)));

function tell(): void {
  const height = Math.ceil(content?.getBoundingClientRect().height ?? 0);
  // What is not laid out yet, or hidden with its frame, has no height.
  if (height === 0 || height === told) return;
  told = height;
  // Any page may hold the frame, and a height is no secret.
  parent.postMessage({ type: 'history-widgets:height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

if (parent !== window && content) {
  if (window.ResizeObserver) new ResizeObserver(tell).observe(content);
  else addEventListener('resize', tell);
  addEventListener('load', tell);
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown } | null>) => {
    if (source !== parent || data?.message !== 'ready') return;
    told = 0;
    tell();
  });
  tell();
}
