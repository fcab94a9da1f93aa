/** Finds what a hostile story has left in a page: forbidden elements, attributes and URLs, and its texts. */
/** The content of all shadow roots. Runs in the page. */
export function look() {
  const allowed =
    /^(div|section|ol|li|time|h[2-6]|p|figure|img|figcaption|small|cite|a|button|bdi|em|strong|q|abbr|span|br|dl|dt|dd|data|svg|polyline|details|summary|ul|table|tbody|tr|th|td|blockquote|b)$/;
  const written =
    /^(part|class|role|type|tabindex|hidden|aria-[a-z]+|datetime|lang|dir|href|src|alt|width|height|loading|decoding|value|cite|scope|viewBox|points|preserveAspectRatio)$/;
  const strange = [];
  const urls = [];
  const hosts = [...document.querySelectorAll('history-timeline, milestone-counter, quote-card')];
  for (const element of hosts.flatMap((host) => [...host.shadowRoot.querySelectorAll('*')])) {
    const tag = element.localName;
    if (!allowed.test(tag)) strange.push(tag);
    for (const { name, value } of element.attributes) {
      const isField = /^data-(field|qualifier|unquoted)$/.test(name) && /^\w*$/.test(value);
      if (!(written.test(name) || isField || (tag === 'abbr' && name === 'title')))
        strange.push(`${tag} ${name}="${value}"`);
      if (/^(href|src|cite)$/.test(name)) urls.push(`${tag} ${new URL(value, 'unset:').protocol}`);
    }
  }
  /** Part → its isolated texts (`<bdi>`), in order. */
  const textsOf = (root) => {
    const texts = {};
    for (const bdi of root.querySelectorAll('bdi')) {
      (texts[bdi.closest('[part]').getAttribute('part')] ??= []).push(bdi.textContent);
    }
    const image = root.querySelector('img');
    if (image) texts.alt = image.getAttribute('alt');
    const button = root.querySelector('button');
    if (button) texts.button = button.getAttribute('aria-label');
    return texts;
  };
  const linksOf = (root) =>
    Object.fromEntries(
      [
        ['inline', '[part="text"] a'],
        ['source', '[part="source"] a'],
        ['picture', 'img'],
        ['cite', 'blockquote[cite]'],
      ].flatMap(([name, selector]) => {
        const found = root.querySelector(selector);
        return found ? [[name, found.href ?? found.src ?? found.getAttribute('cite')]] : [];
      }),
    );
  const rootsOf = (tag) => [...document.querySelectorAll(tag)].map((host) => host.shadowRoot);
  const [timeline] = rootsOf('history-timeline');
  const all = (read) => ({
    events: [...(timeline?.querySelectorAll('li') ?? [])].map(read),
    figures: rootsOf('milestone-counter').map(read),
    quotes: rootsOf('quote-card').map(read),
  });
  return {
    xss: window.__xss,
    polluted: {}.polluted,
    strange: [...new Set(strange)],
    urls: [...new Set(urls)].sort(),
    groups: [...(timeline?.querySelectorAll('[part="group"] bdi') ?? [])].map((bdi) => bdi.textContent),
    texts: all(textsOf),
    links: all(linksOf),
    // A text outside of <bdi> must be one of the widget's own.
    bare: hosts.flatMap((host) => {
      const texts = [];
      const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (!walker.currentNode.parentNode.closest('bdi')) texts.push(walker.currentNode.data);
      return texts;
    }),
  };
}

export const settled = (count) => `document.readyState === 'complete' &&
  document.querySelectorAll('milestone-counter, quote-card, history-timeline').length >= ${count} &&
  [].every.call(document.querySelectorAll('milestone-counter, quote-card, history-timeline'), function (host) {
    return host.shadowRoot && host.shadowRoot.querySelector('[part="title"], [part="label"] *, [part="quote"] *');
  })`;

/** Pictures far below the fold are not loaded, so that none fails and is replaced by a placeholder. */
export const far = '<div style="height: 50000px"></div>';
