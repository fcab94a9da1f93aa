/**
 * Faults for `mutants.mjs`: in `file`, the text `from`, which must occur once, is replaced with `to`. Then the linter must fail
 * for that file, or the test `title` in `tests/page/NAME.page.test.mjs`.
 */
const lint = { by: 'lint' };
const test = (by, title) => ({ by, title });

/** @type {readonly { name: string, file: string, from: string, to: string, by: string, title?: string }[]} */
export const faults = [
  { name: 'innerHTML in the code', file: 'src/elements/base.ts', from: "this.shadowRoot?.replaceChildren(document.createElement('slot'));", to: "if (this.shadowRoot) this.shadowRoot.innerHTML = '<slot></slot>';", ...lint },
  { name: 'a style attribute in a template', file: 'src/elements/partials/status.ts', from: '<p part="status" class="quiet"', to: '<p part="status" style="opacity:.7"', ...lint },
  { name: 'a style element in a template', file: 'src/elements/partials/status.ts', from: '<p part="status" class="quiet"', to: '<style>p{margin:0}</style><p part="status"', ...lint },
  { name: 'rem in a style', file: 'src/theme/base.styles.ts', from: 'padding: 0.4em 0.9em;', to: 'padding: 0.4rem 0.9rem;', ...lint },
  { name: 'a year written as an instant', file: 'src/views/date.ts', from: ': edtf;', to: ": String(new Date('1996'));", ...lint },
  { name: 'a define without a look at who has the name', file: 'src/elements/define.ts', from: 'const taken = customElements.get(tag) as', to: 'const taken = undefined as', ...test('loading', "keeps an element of the page's own that has a name of ours, defines the rest, and offers a prefix") },
  { name: 'a prefix that is not read', file: 'src/elements/define.ts', from: '(prefix ??= readPrefix(name)) + name', to: 'name', ...test('loading', 'defines its elements with the prefix that the script tag gives') },
  { name: 'currentScript taken for a script', file: 'src/elements/define.ts', from: "(script instanceof HTMLScriptElement && script.getAttribute('data-prefix'))", to: "(script as HTMLElement | null)?.getAttribute('data-prefix')", ...test('loading', 'works when it is in a page where a form is named currentScript') },
  { name: 'a policy made without a guard', file: 'scripts/page-scope.mjs', from: 'catch {\n        // The page does not', to: 'catch (error) {\n        throw error; // The page does not', ...test('policy', 'leaves the HTML as it is where a policy is required and none is allowed') },
  { name: 'innerHTML for a text', file: 'src/views/inline.ts', from: "nodes.every((node) => typeof node === 'string') ? nodes.join('') : draw(nodes, resolve)", to: 'document.createRange().createContextualFragment(text)', ...test('injection', 'shows every hostile text of a JSON file as text, each field in a <bdi>') },
  { name: 'bidi overrides that stay', file: 'src/text/inline-text.ts', from: "text.replace(/[\\u202a-\\u202e\\u2066-\\u2069]/g, '')", to: 'text', ...test('injection', 'strips bidi overrides from what an abbreviation stands for') },
  { name: 'an address of javascript:', file: 'src/story/safe-url.ts', from: '/^https?:$/', to: '/^(https?|javascript):$/', ...test('injection', 'links to no other address than http, https, mailto and tel of the attribute source-url') },
  { name: 'a date that goes through a time zone', file: 'src/views/date.ts', from: 'format(parsed, context.lang, context.messages)', to: "new Date(edtf!).toLocaleDateString(context.lang, { dateStyle: 'long' })", ...test('dates', 'no day shifts in Pacific/Pago_Pago') },
  { name: 'a lang that Intl is given as it is', file: 'src/text/locale.ts', from: "          .replace(/[.@].*/, '')", to: '', ...test('values', 'a page whose lang is de_DE@euro shows its content, and no RangeError') },
  { name: 'a listener left on window', file: 'src/elements/controllers/place-controller.ts', from: "removeEventListener('hashchange', this.#onHashChange);", to: '', ...test('lifecycle', 'leaves nothing behind: of 300 created and removed, at most 3 are alive after a collection') },
  { name: 'frames that never end', file: 'src/elements/controllers/count-controller.ts', from: 'this.#show(false);', to: 'this.#show(false), requestAnimationFrame(() => this.#finish());', ...test('clocks', 'schedules nothing while it is idle') },
  { name: 'motion for a reader who wants less', file: 'src/elements/controllers/count-controller.ts', from: '(prefers-reduced-motion: no-preference)', to: '(min-width: 0px)', ...test('styles', 'shows a figure at rest where the reader wants less motion') },
  { name: 'an attribute that is reflected', file: 'src/elements/base.ts', from: '    theme: {},', to: '    theme: { reflect: true, useDefault: false },', ...test('frameworks', 'reflects no attribute, so that idiomorph finds nothing to change in the same HTML') },
  { name: 'a request that goes on after its element', file: 'src/elements/controllers/data-controller.ts', from: "this.#address = '';\n      this.#stop();", to: "this.#address = '';", ...test('network', 'stops asking when the element is removed') },
  { name: 'a request that no leaving aborts', file: 'src/story/fetch-text.ts', from: 'forget()) shared.abort.abort();', to: 'forget()) return;', ...test('network', 'stops asking when the element is removed') },
  { name: 'cookies that are sent', file: 'src/story/fetch-text.ts', from: ": 'omit';", to: ": 'include';", ...test('network', 'asks without cookies') },
  { name: 'no cap on bytes', file: 'src/story/fetch-text.ts', from: 'if (size > maxBytes) throw', to: 'if (size < 0) throw', ...test('network', 'stops at five megabytes, however much an endless server sends') },
  { name: 'no timeout', file: 'src/story/fetch-text.ts', from: 'const timeout = 15_000;', to: 'const timeout = 150_000;', ...test('network', 'says within a second that it waits, and gives up after fifteen, where a server never answers') },
  { name: 'a byte-order mark that is not looked at', file: 'src/story/fetch-text.ts', from: 'new TextDecoder(utf16 ||', to: 'new TextDecoder(', ...test('network', 'shows a file in UTF-16, little-endian') },
  { name: 'a million events at once', file: 'src/story/choose-events.ts', from: 'const maxEvents = 10_000;', to: 'const maxEvents = 1_000_000_000;', ...test('network', 'shows 1,000 of 200,000 events, says so, has a button for more, and at most 20,000 nodes at first') },
  { name: 'an element that is shown though hidden', file: 'src/theme/base.styles.ts', from: ':host([hidden])', to: ':host([unused])', ...test('styles', 'is not there while the page has it hidden') },
  { name: 'what the page lets inherit', file: 'src/theme/base.styles.ts', from: 'all: initial;', to: '', ...test('styles', 'keeps its own spacing and case, whatever the page lets its content inherit') },
  { name: 'text of any smallness', file: 'src/theme/base.styles.ts', from: 'font-size: max(1em, 11px);', to: 'font-size: 1em;', ...test('styles', 'shows no text smaller than 11 pixels') },
  { name: 'HTML that is replaced though some of it was not read', file: 'src/story/read-html-text.ts', from: "isMoreThanText(node) ? `<${node.localName}>` : this.unread(node)", to: 'undefined', ...test('words', 'in HTML as people write it, with no file of the locale') },
  { name: 'a figure in other words than its author wrote', file: 'src/story/read-html.ts', from: 'displayValue: isComputed ? undefined : words', to: 'displayValue: undefined', ...test('words', 'in HTML as people write it, with no file of the locale') },
  { name: 'a twin that takes every attribute', file: 'src/elements/discover.ts', from: "[...observedAttributes, 'lang', 'dir']", to: "[...observedAttributes, 'lang', 'dir', 'onclick', 'onfocus', 'onmouseover']", ...test('twins', 'take over what the element reads, and no handler, as they are') },
]; // prettier-ignore
