/** Whether an element runs from right to left, as the page's styles and `dir` say. */
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
