/** The baseline: HTML written by hand, without a script. */
import { escape, page } from '../page.mjs';

const image = ({ src, alt, width, height }) =>
  `<img loading="lazy" decoding="async" src="${src}" alt="${alt}" width="${width}" height="${height}">`;

export const listOf = (events) =>
  `<ol>${events
    .map(
      ({ date, words, title, text, picture }) =>
        `<li><time datetime="${date}">${words}</time><h3>${escape(title)}</h3><p>${escape(text)}</p>${picture ? image(picture) : ''}</li>`,
    )
    .join('')}</ol>`;

export const figureOf = ({ value, label }) =>
  `<p class="figure"><data value="${value}">over ${value.toLocaleString('en')}</data> ${label} <small>as of 2024</small></p>`;

export const quoteOf = ({ text, speaker, role }) =>
  `<figure><blockquote><p>“${text}”</p></blockquote><figcaption><cite>${speaker}</cite>, ${role}</figcaption></figure>`;

export const style = `<style>ol{list-style:none;margin:0;padding:0;border-inline-start:1px solid #8888;margin-inline-start:9.5rem}
li{position:relative;padding:0 0 2.2rem 1.6rem}li::after{content:"";position:absolute;inset-inline-start:-.36rem;inset-block-start:.45rem;width:.7rem;height:.7rem;border-radius:50%;background:#1f4e79}
time{position:absolute;inset-inline-start:-9.5rem;width:8.5rem;text-align:end;color:#555;font-size:.94rem}h3,p{margin:0}
li p{max-width:65ch;margin-block-start:.35rem}img{max-width:100%;height:auto}.figure data{display:block;font-size:2.5rem;color:#1f4e79}blockquote{font-size:1.4rem}</style>`;

export default {
  name: 'static-html',
  title: 'static HTML',
  probe: { host: 'main', item: 'li' },
  events: ({ events }) => ({ '/index.html': page({ head: style, body: listOf(events) }) }),
  wholePage: ({ events, figures, quote }) => ({
    '/index.html': page({ head: style, body: listOf(events) + figures.map(figureOf).join('') + quoteOf(quote) }),
  }),
  figureProbe: { host: 'main', item: 'data' },
  figures: ({ figures, before }) => ({
    '/index.html': page({ head: style, before, body: figures.map(figureOf).join('') }),
  }),
  storyProbe: { host: 'main', item: 'section' },
  wholeStory: ({ events, figures, quote }) => ({
    '/index.html': page({
      head: style,
      body: [listOf(events), figures.map(figureOf).join(''), quoteOf(quote)]
        .map((part) => `<section>${part}</section>`)
        .join(''),
    }),
  }),
  widgets: ({ events, count }) => ({ '/index.html': page({ head: style, body: listOf(events).repeat(count) }) }),
  change: (token, title) => {
    const found = [...document.querySelectorAll('h3')].find((heading) => heading.textContent.includes(token));
    found.textContent = title;
  },
};
