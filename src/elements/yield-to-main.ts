/** Lets the page act, and its reader see what is there: what is long goes on after the next frame. */
export const yieldToMain = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    const go = (): void => port2.postMessage(0);
    // A hidden page draws no frames, and neither may a frame that is out of view.
    if (document.hidden) return go();
    requestAnimationFrame(go);
    setTimeout(go, 100);
  });
