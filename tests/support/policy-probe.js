/* Tells of what a policy has blocked, here and in the frames within: put before all else of a page, and of what is in its frames. */
(function () {
  var seen = { violations: [], frames: [] };
  var address = document.currentScript.src;
  window.__policy = seen;
  var tell = function (message) {
    if (parent !== window) parent.postMessage({ type: 'policy', message: message }, '*');
  };
  var note = function (line) {
    seen.violations.push(line);
    tell(line);
  };
  document.addEventListener('securitypolicyviolation', function (event) {
    note(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample + ' in ' + location.href.slice(0, 80));
  });
  addEventListener('message', function (event) {
    if (!event.data || event.data.type !== 'policy') return;
    if (!/^(drawn|loaded)$/.test(event.data.message)) return note(event.data.message);
    seen.frames.push(event.data.message);
    tell(event.data.message);
  });
  var elements =
    'history-story, history-timeline, milestone-counter, quote-card, captioned-photo, [data-history-widget]';
  /** Upgraded; or, on a page without the script, drawn by the style sheet. */
  var isShown = function (element) {
    if (document.querySelector('script[src*="/history-widgets.js"]'))
      return element.shadowRoot && element.shadowRoot.adoptedStyleSheets;
    return getComputedStyle(element).containerType === 'inline-size';
  };
  addEventListener('load', function () {
    tell('loaded');
    (function wait() {
      var all = Array.prototype.slice.call(document.querySelectorAll(elements));
      if (all.length > 0 && all.every(isShown)) {
        seen.isDrawn = true;
        tell('drawn');
      } else setTimeout(wait, 25); // Frames out of view draw nothing.
    })();
  });
  // A document written into a frame inherits the policy of its page, but cannot be accessed: it reports by itself.
  if (/^about:/.test(location.href)) return;
  // Created before the CSP of the page restricts the names of Trusted Types policies.
  var mark = function (html) {
    return String(html).replace('<head>', '<head><script src="' + address + '"></' + 'script>');
  };
  var types = window.trustedTypes && trustedTypes.createPolicy('test', { createHTML: mark });
  var set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    return set.call(this, name, name === 'srcdoc' ? (types ? types.createHTML(value) : mark(value)) : value);
  };
})();
