/** Accessibility checks. These functions run in the page. */

/** Makes the functions of this file globals of a page. Call it before the first document is loaded. */
export function inPage() {
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]); // prettier-ignore
  globalThis.everyElement = () => inside(document.body);
  globalThis.focusedElement = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  globalThis.isSeen = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('.aside');
  /** The elements that contain text nodes. */
  globalThis.withText = () =>
    everyElement().filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  globalThis.briefly = (node) => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);

  /** Elements with other colours than the user's, in forced-colors mode. */
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

  /** Elements with animations or transitions. */
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

  /** The texts that must be printed. */
  globalThis.wordsOnPaper = () => {
    const notOnPaper = 'button, summary, label, fieldset, nav, [role="status"], [aria-hidden="true"], style, script, svg, audio, video, .axis, .aside, .pointed, .calendar'; // prettier-ignore
    const isOnPaper = (node) => {
      if (node.closest(notOnPaper)) return false;
      // HTML content that is replaced by the element has no slot.
      return node.getRootNode() instanceof ShadowRoot || node.closest('[slot]') || !node.parentElement.closest(':defined:is(history-story, history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map)'); // prettier-ignore
    };
    return withText()
      .filter(isOnPaper)
      .flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3))
      .map(({ data }) => data.trim())
      .filter(Boolean);
  };
}

/** The expected number of nodes of each role on an example page, from what the widgets have rendered. */
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
