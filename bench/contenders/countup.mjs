/** CountUp.js, started when its figure comes into view. */
import { bundled, page, versionOf } from '../page.mjs';

const script = () =>
  bundled(`import { CountUp } from 'countup.js';
  for (const figure of document.querySelectorAll('data')) {
    const count = new CountUp(figure, Number(figure.value), { duration: 1.2 });
    new IntersectionObserver((entries, observer) => {
      if (!entries[0].isIntersecting) return;
      observer.disconnect();
      count.start();
    }).observe(figure);
  }`);

export default {
  name: 'countup',
  title: 'CountUp.js',
  version: versionOf('countup.js'),
  figureProbe: { host: 'main', item: 'data' },
  figures: ({ figures, before }) => ({
    '/index.html': page({
      head: '<style>data{display:block;font-size:2.5rem;font-variant-numeric:tabular-nums}</style><script defer src="/countup.js"></script>',
      before,
      body: figures
        .map(
          ({ value, label }) =>
            `<p><data value="${value}">${value.toLocaleString('en')}</data> ${label} <small>as of 2024</small></p>`,
        )
        .join(''),
    }),
    '/countup.js': script(),
  }),
};
