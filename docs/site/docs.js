/** The search, the copy buttons, and the height of examples in frames. Without this script the pages work as they are. */
const form = document.querySelector('[role="search"]');
const input = form.querySelector('input');
const found = form.querySelector('.found');
const status = found.querySelector('p');
const list = found.querySelector('ul');

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** Words that say nothing about the subject. */
const small = new Set('a an and are as at be by can do for from how i in is it my of on or the there this to want what where with'.split(' ')); // prettier-ignore

let index;
const load = () =>
  (index ??= fetch('search.json')
    .then((response) => response.json())
    .then(
      (entries) =>
      entries.map((entry) => ({ ...entry, fields: [entry.page, entry.heading, entry.text].map((text) => fold(text).split(/[^\p{L}\p{N}]+/u)) })), // prettier-ignore
    ));

/** How well a section answers a word: a title counts more than a heading, a heading more than the text. */
const weights = [6, 8, 1];
const stem = (word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);
const scoreOf = ({ fields }, word) =>
  Math.max(...fields.map((words, at) => (words.some((other) => other.startsWith(word)) ? weights[at] : 0)));

async function search() {
  const words = fold(input.value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !small.has(word)).map(stem);
  const entries = await load();
  const ranked = entries
    .map((entry) => {
      const scores = telling.map((word) => scoreOf(entry, word));
      return { entry, hits: scores.filter(Boolean).length, score: scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ hits }) => hits > 0 && hits >= Math.ceil(telling.length * 0.6))
    .sort((a, b) => b.hits - a.hits || b.score - a.score);
  const shown = ranked.slice(0, 10);
  list.replaceChildren(...shown.map(({ entry }) => resultOf(entry)));
  status.textContent = telling.length === 0 ? 'Type a word' : shown.length === 0 ? 'Nothing found' : `${ranked.length} found`; // prettier-ignore
  found.hidden = input.value === '';
}

function resultOf({ url, page, heading }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = heading || page;
  if (heading) {
    const place = document.createElement('small');
    place.textContent = page;
    link.append(place);
  }
  item.append(link);
  return item;
}

input.addEventListener('input', search);
input.addEventListener('focus', load, { once: true });
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await search();
  list.querySelector('a')?.click();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') found.hidden = true;
});
document.addEventListener('click', ({ target }) => {
  if (!form.contains(target) || target.closest('.found a')) found.hidden = true;
});

// A search that began on a page without this script.
const query = new URLSearchParams(location.search).get('q');
if (query) {
  input.value = query;
  search();
}

for (const pre of document.querySelectorAll('pre')) {
  const box = document.createElement('div');
  const button = document.createElement('button');
  box.className = 'code';
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  pre.before(box);
  box.append(pre, button);
}

/** A frame is as high as its page. */
for (const frame of document.querySelectorAll('.result iframe')) {
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (!page) return;
    const resize = () => frame.style.setProperty('block-size', `${Math.ceil(page.getBoundingClientRect().height)}px`);
    new ResizeObserver(resize).observe(page);
    resize();
  };
  frame.addEventListener('load', fit);
  if (frame.contentDocument?.readyState === 'complete') fit();
}
