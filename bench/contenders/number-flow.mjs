/** NumberFlow, started when its figure comes into view. */
import { bundled, page, versionOf } from '../page.mjs';

const script = () =>
  bundled(`import 'number-flow';
  for (const flow of document.querySelectorAll('number-flow')) {
    flow.transformTiming = { duration: 1200, easing: 'ease-out' };
    flow.update(0);
    new IntersectionObserver((entries, observer) => {
      if (!entries[0].isIntersecting) return;
      observer.disconnect();
      flow.update(Number(flow.dataset.value));
    }).observe(flow);
  }`);

export default {
  name: 'number-flow',
  title: 'NumberFlow',
  version: versionOf('number-flow'),
  figureProbe: { host: 'main', item: 'number-flow' },
  figures: ({ figures, before }) => ({
    '/index.html': page({
      head: '<style>number-flow{display:block;font-size:2.5rem}</style><script defer src="/number-flow.js"></script>',
      before,
      body: figures
        .map(
          ({ value, label }) =>
            `<p><number-flow data-value="${value}"></number-flow> ${label} <small>as of 2024</small></p>`,
        )
        .join(''),
    }),
    '/number-flow.js': script(),
  }),
};
