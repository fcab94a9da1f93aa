/** Elements with what a page gives them, and the texts that they show of it. */

export const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
export const inline = (story) =>
  `<script type="application/json">${(typeof story === 'string' ? story : JSON.stringify(story)).replaceAll('<', '\\u003c')}</script>`;
export const timeline = (content) => `<history-timeline>${content}</history-timeline>`;
export const counter = (attributes, content = '') =>
  `<milestone-counter no-animation ${attributes}>${content}</milestone-counter>`;
export const card = (content) => `<quote-card>${content}</quote-card>`;
const all = 'history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map';
/** True once each of them has drawn itself, be it as nothing. */
export const settled = `document.readyState === 'complete' && [].every.call(document.querySelectorAll('${all}'), function (host) {
  return host.shadowRoot && host.shadowRoot.hasChildNodes() && !host.isUpdatePending;
})`;

/** Texts of parts, in the order of the page. */
export const textsOf = (page, selector) =>
  page
    .run(
      `__json([...document.querySelectorAll('${all}')].flatMap(function (host) {
        return [...host.shadowRoot.querySelectorAll(${JSON.stringify(selector)})].map(function (part) { return part.textContent; });
      }))`,
    )
    .then((json) => JSON.parse(json).map((text) => text.replace(/\s+/g, ' ').trim()));
