/** What tests of accessibility ask of a page, in it: these functions run there. */

/** Makes the questions of this file globals of a page. Before its first document. */
export function inPage() {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]); // prettier-ignore
  globalThis.everyElement = () => inside(document.body);
  globalThis.focusedElement = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  globalThis.isSeen = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('.aside');
  /** The elements in which text stands directly. */
  globalThis.withText = () =>
    everyElement().filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  globalThis.briefly = (node) => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);

  /** What has a colour that is none of the reader's, where these are forced. */
  globalThis.unforced = () => {
    const names = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'ButtonFace', 'Field', 'FieldText', 'GrayText', 'Highlight', 'HighlightText', 'SelectedItem']; // prettier-ignore
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const forced = new Set(
      names.map((each) => {
        probe.style.color = each;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const shapes = everyElement().filter((node) => node.matches('svg *') && node instanceof SVGGeometryElement);
    return [
      ...withText().filter((node) => isSeen(node) && !forced.has(getComputedStyle(node).color)),
      ...shapes.filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].some((paint) => paint !== 'none' && !forced.has(paint));
      }),
    ].map(briefly);
  };

  /** What moves, or would. */
  globalThis.moving = () =>
    everyElement()
      .filter((node) => {
        if (!isSeen(node)) return false;
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
        return (
          animationName !== 'none' ||
          scrollBehavior !== 'auto' ||
          transitionDuration.split(',').some((time) => parseFloat(time) > 0) ||
          node.getAnimations().length > 0
        );
      })
      .map(briefly);

  /** The texts that paper is to have. */
  globalThis.wordsOnPaper = () => {
    const notOnPaper = 'button, summary, label, fieldset, nav, [role="status"], [aria-hidden="true"], style, script, svg, audio, video, .axis, .aside, .pointed, .calendar'; // prettier-ignore
    const isOnPaper = (node) => {
      if (node.closest(notOnPaper)) return false;
      // HTML that an element has taken the place of has no slot.
      return node.getRootNode() instanceof ShadowRoot || node.closest('[slot]') || !node.parentElement.closest(':defined:is(history-story, history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map)'); // prettier-ignore
    };
    return withText()
      .filter(isOnPaper)
      .flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3))
      .map(({ data }) => data.trim())
      .filter(Boolean);
  };
}

/** How many of each role the widgets of an example have to have, by what they have drawn; its page has a heading of its own. */
export const rolesDrawn = () => {
  const stories = [...document.querySelectorAll('history-story')];
  const roots = [document, ...stories.map(({ shadowRoot }) => shadowRoot)];
  const find = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const tags = 'history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map';
  const all = [...find(tags), ...stories];
  const count = (elements, selector) =>
    elements.reduce((total, { shadowRoot }) => total + shadowRoot.querySelectorAll(selector).length, 0);
  return {
    list: count(all, 'ol:not([role="none"]), ul, .list'),
    listitem: count(all, 'li:not([hidden])'),
    heading:
      count(all, 'li:not([hidden]) [part="title"], [part="group"]') +
      count(stories, 'section > :is([part="title"], [part="heading"])') +
      find('observance-day').length +
      1,
    term: count(all, 'dt'),
    blockquote: find('quote-card').length,
    listbox: count(all, '.map'),
    option: count(all, '[data-code]'),
  };
};
