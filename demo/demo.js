/** Shows each example below its link: in an `<iframe>`, with the source of its `<main>`. Without this script, the links work. */
for (const link of document.querySelectorAll('[data-examples] a')) show(link);

async function show(link) {
  const text = await (await fetch(link.href)).text();
  const box = document.createElement('div');
  box.className = 'example';
  const frame = document.createElement('iframe');
  frame.title = link.textContent;
  frame.loading = 'lazy';
  frame.addEventListener('load', () => fit(frame));
  frame.src = link.href;
  const source = document.createElement('pre');
  source.tabIndex = 0;
  source.textContent = sourceOf(text);
  box.append(frame, source);
  link.after(box);
}

/** The lines between `<h1>` and `</main>`, without their indentation. */
function sourceOf(page) {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.includes('<h1>')) + 1;
  const to = lines.findIndex((line) => line.includes('</main>'));
  const shown = lines.slice(from, to);
  const indent = Math.min(...shown.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return shown.map((line) => line.slice(indent)).join('\n');
}

function fit(frame) {
  const page = frame.contentDocument.documentElement;
  const resize = () => (frame.style.blockSize = `${Math.min(640, page.getBoundingClientRect().height)}px`);
  new ResizeObserver(resize).observe(page);
  resize();
}
