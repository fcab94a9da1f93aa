/** The search, the copy buttons, and the height of examples in frames. Without this script the pages work as they are. */
const form = document.querySelector('[role="search"]');
const input = form.querySelector('input');
const found = form.querySelector('.found');
const status = found.querySelector('p');
const list = found.querySelector('ul');

const wordsOf = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
/** Words that say nothing about the subject. */
const small = wordsOf(
  'a an and any are as at be by can do for from how i in is it my of on or the there this to want what where with',
);

let index;
const load = () =>
  (index ??= fetch('search.json')
    .then((response) => response.json())
    .then((entries) =>
      entries.map((entry) => ({
        ...entry,
        fields: [entry.page, entry.heading || entry.page, entry.keywords, entry.text].map(wordsOf),
      })),
    ));

/** What a word counts in the title of the page, the heading, the keywords and the text. */
const weights = [5, 8, 6, 1];
const stem = (word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);
const scoreOf = ({ fields }, word) =>
  fields.reduce((sum, words, at) => sum + (words.some((other) => other.startsWith(word)) ? weights[at] : 0), 0);

async function search() {
  const telling = wordsOf(input.value)
    .filter((word) => !small.includes(word))
    .map(stem);
  const ranked = (await load())
    .map((entry) => {
      const scores = telling.map((word) => scoreOf(entry, word));
      return { entry, hits: scores.filter(Boolean).length, score: scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ hits }) => hits > 0 && hits >= telling.length * 0.6)
    .sort((one, other) => other.hits - one.hits || other.score - one.score);
  list.replaceChildren(...ranked.slice(0, 10).map(({ entry }) => resultOf(entry)));
  status.textContent = ranked.length > 0 ? `${ranked.length} found` : 'Nothing found';
  found.hidden = input.value.trim() === '';
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
