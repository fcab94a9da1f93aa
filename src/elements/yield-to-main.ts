/** Yields to the page until after the next frame, so that it can respond and paint. */
export const yieldToMain = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    const go = (): void => port2.postMessage(0);
    // There are no frames on a hidden page, or in an iframe out of view.
    if (document.hidden) return go();
    requestAnimationFrame(go);
    setTimeout(go, 100);
  });
