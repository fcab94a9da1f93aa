/* The first script of a test's page: keeps what goes wrong there, with what the page may later replace in its own hands. */
(function () {
  var seen = (window.__seen = { errors: [], said: [], violations: [] });
  var note = function (list, text) {
    list[list.length] = String(text);
  };
  addEventListener(
    'error',
    function (event) {
      // Scripts and style sheets may fail to load in a test; exceptions may not occur.
      if (event.message) note(seen.errors, event.message);
    },
    true,
  );
  addEventListener('unhandledrejection', function (event) {
    note(seen.errors, 'unhandled: ' + (event.reason && event.reason.message));
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    note(seen.violations, event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  ['warn', 'error'].forEach(function (name) {
    var real = console[name];
    console[name] = function (text) {
      note(seen.said, text);
      real.apply(console, arguments);
    };
  });

  /** The rendered text of a node, including shadow roots and slots. */
  var textOf = function (node) {
    if (node.nodeType === 3) return node.nodeValue;
    if (node.nodeType === 1 && /^(script|style|template)$/i.test(node.nodeName)) return '';
    if (node.nodeType === 1 && getComputedStyle(node).display === 'none') return '';
    var children = node.shadowRoot || node;
    if (/^slot$/i.test(node.nodeName) && node.assignedNodes().length) {
      return node.assignedNodes().map(textOf).join(' ');
    }
    return Array.prototype.slice.call(children.childNodes).map(textOf).join(' ');
  };
  var querySelectorAll = Document.prototype.querySelectorAll;
  /* JSON.stringify before any library changes it. */
  window.__json = JSON.stringify.bind(JSON);
  window.__text = function (selector) {
    return Array.prototype.map.call(querySelectorAll.call(document, selector), textOf).join(' ').replace(/\s+/g, ' ');
  };
})();
