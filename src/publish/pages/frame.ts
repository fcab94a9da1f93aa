/**
 * The one script of a framed page: it tells the page around it how high it is, and never anything else. `npm run build`
 * makes `dist/frame.js` of it.
 *
 * A parent hears `{ type: 'history-widgets:height', height }`, and, where WordPress gave the frame a secret
 * (`#?secret=…`), what WordPress waits for: `{ message: 'height', value, secret }`. Heights are in CSS pixels.
 */
const content = document.querySelector('main');
const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
let told = 0;

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
  tell();
}
