/** Elements with their inputs, and the texts that they show. */

export const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const inline = (story) =>
  `<script type="application/json">${(typeof story === 'string' ? story : JSON.stringify(story)).replaceAll('<', '\\u003c')}</script>`;
export const timeline = (content) => `<history-timeline>${content}</history-timeline>`;
export const counter = (attributes, content = '') =>
  `<milestone-counter no-animation ${attributes}>${content}</milestone-counter>`;
export const card = (content) => `<quote-card>${content}</quote-card>`;
const all = 'history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map';
/** True when all of them are rendered, even if empty. */
export const settled = `document.readyState === 'complete' && [].every.call(document.querySelectorAll('${all}'), function (host) {
  return host.shadowRoot && host.shadowRoot.hasChildNodes() && !host.isUpdatePending;
})`;

/** The texts of parts in document order. */
export const textsOf = (page, selector) =>
  page
    .run(
      `__json([...document.querySelectorAll('${all}')].flatMap(function (host) {
        return [...host.shadowRoot.querySelectorAll(${JSON.stringify(selector)})].map(function (part) { return part.textContent; });
      }))`,
    )
    .then((json) => JSON.parse(json).map((text) => text.replace(/\s+/g, ' ').trim()));
