/* `__snapshot()` keeps the state of a page: globals, built-ins, HTML, styles and boxes, storage, focus, scroll, history.
   `__differences(before, after)` names what is not the same. It keeps the built-ins that it needs: load it before any library. */
(function () {
  var ownNames = Object.getOwnPropertyNames;
  var ownSymbols = Object.getOwnPropertySymbols;
  var descriptorOf = Object.getOwnPropertyDescriptor;
  var create = Object.create;
  var is = Object.is;
  var text = String;
  var style = getComputedStyle;
  var box = Element.prototype.getBoundingClientRect;

  /* Keys and values are kept by identity; getters are not called. */
  function keepObject(state, path, object) {
    ownNames(object).forEach(function (key) {
      keepProperty(state, path + '.' + key, descriptorOf(object, key));
    });
    ownSymbols(object).forEach(function (key) {
      keepProperty(state, path + '.' + text(key), descriptorOf(object, key));
    });
  }
  function keepProperty(state, path, descriptor) {
    if (!descriptor) return;
    state[path] = descriptor.get || descriptor.set ? descriptor.get : descriptor.value;
    state[path + ' (set)'] = descriptor.set;
    state[path + ' (kind)'] = [descriptor.writable, descriptor.enumerable, descriptor.configurable].join();
  }
  function keepStorage(state, name) {
    var storage = window[name];
    for (var index = 0; index < storage.length; index++) {
      state[name + ' ' + storage.key(index)] = storage.getItem(storage.key(index));
    }
    state[name + '.length'] = storage.length;
  }

  window.__snapshot = function () {
    var state = create(null);
    keepObject(state, 'window', window);
    keepObject(state, 'document', document);
    ownNames(window).forEach(function (name) {
      var value = /^[A-Z]/.test(name) && (descriptorOf(window, name) || {}).value;
      if (!value || !/^(function|object)$/.test(typeof value)) return;
      keepObject(state, name, value);
      if (typeof value === 'function' && value.prototype) keepObject(state, name + '.prototype', value.prototype);
    });

    state['the HTML of the page'] = document.documentElement.outerHTML;
    // The page's own elements, without the content of ours.
    document
      .querySelectorAll('html, body, #page-before, #page-before *, #page-after, #page-after *, #ours')
      .forEach(function (element, index) {
        var path = 'element ' + index + ' ' + element.localName;
        var computed = style(element);
        for (var at = 0; at < computed.length; at++) {
          state[path + ' style ' + computed[at]] = computed.getPropertyValue(computed[at]);
        }
        var rect = box.call(element);
        state[path + ' box'] = [rect.left, rect.top, rect.width, rect.height].join();
      });

    keepStorage(state, 'localStorage');
    keepStorage(state, 'sessionStorage');
    state['the cookies'] = document.cookie;
    state['the focus'] = document.activeElement;
    state['the scroll position'] = scrollX + ',' + scrollY;
    state['the length of the history'] = history.length;
    state['the state of the history'] = text(history.state);
    state['the address'] = location.href;
    state['the title'] = document.title;
    state['the style sheets'] = document.styleSheets.length + ',' + document.adoptedStyleSheets.length;
    return state;
  };

  window.__differences = function (before, after) {
    var both = create(null);
    ownNames(before)
      .concat(ownNames(after))
      .forEach(function (key) {
        both[key] = true;
      });
    return ownNames(both).filter(function (key) {
      return !(key in before) || !(key in after) || !is(before[key], after[key]);
    });
  };
})();
