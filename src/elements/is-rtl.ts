/** Whether the computed direction of an element is right to left. */
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
