/** What strangers write into texts and addresses of a story, and what a reader gets of it. */
export const run = 'window.__xss=1';

/** What is written, and what a reader gets of it where a text may hold inline HTML. */
export const payloads = [
  ['a script', `<script>${run}</script>after`, `${run}after`],
  ['a picture with a handler', `x<img src=x onerror="${run}">y`, 'xy'],
  ['SVG with a handler', `x<svg onload=${run}><animate onbegin=${run}></svg>y`, 'xy'],
  ['a frame', `<iframe srcdoc='&lt;script>parent.${run}&lt;/script>'></iframe><embed src=x><object data=x>z`, 'z'],
  ['handlers on a tag that may stand', `<em onclick="${run}" style="color:red" id=a class=b slot=c part=d>w</em>`, 'w'],
  ['a link that is a script', `<a href="javascript:${run}" target="_blank" onfocus=${run}>click</a>`, 'click'],
  ['a link in entities', `<a href="&#106;ava&#x09;script&#58;${run}">click</a>`, 'click'],
  ['a link that quotes', `<a href='https://a.example/"onfocus="${run}' autofocus>click</a>`, 'click'],
  ['entities', `&lt;script&gt;${run}&lt;/script&gt;`, `<script>${run}</script>`],
  ['numeric entities', `&#60;img src=x onerror=${run}&#x3E;`, `<img src=x onerror=${run}>`],
  ['entities of entities', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['quotes that close', `" onmouseover="${run}" x=' autofocus onfocus='${run}' \``, undefined],
  ['tags that close', `</bdi></h3></template></style></textarea></title>end`, 'end'],
  ['template syntax', '${window.__xss=1} {{constructor.constructor("window.__xss=1")()}} <%= 1 %> #{1} {% 1 %}', undefined],
  ['marks of Lit', '<!--?lit$123456789$--><?lit$123456789$> {{lit-1}} lit$ ?lit$1$', '<?lit$123456789$> {{lit-1}} lit$ ?lit$1$'],
  ['half a comment', 'a<!--b', undefined],
  ['half a tag', `<img src=x onerror=${run} //`, undefined],
  ['CSS', `expression(${run});}*{background:url(javascript:${run})`, undefined],
  ['a style sheet', '<style>*{display:none}</style><link rel=stylesheet href=x>q', '*{display:none}q'],
  ['HTML that changes when it is parsed twice', `<math><mtext><style><!--</style><img title="--&gt;&lt;img onerror=${run}&gt;">m`, '<!--m'],
  ['names of every object', '__proto__ constructor toString', undefined],
  ['bidi overrides', 'a\u202a\u202b\u202c\u202d\u202eb\u2066\u2067\u2068\u2069c', 'abc'],
  ['bidi overrides in entities', 'a&#x202e;b&#8294;c', 'abc'],
].map(([name, written, inline = written], index) => {
  // As text of the page, it is what is written, but for what no honest text has.
  const literal = written.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return { name, id: `p${index}`, written, inline, literal };
}); // prettier-ignore

/** What is written, and whether it may be a link, and a picture. */
export const addresses = [
  [`javascript:${run}`, false, false],
  [`JaVaScRiPt:${run}`, false, false],
  [`java\tscr\nipt\r:${run}`, false, false],
  [` \u0001\u001f javascript:${run}`, false, false],
  [`javascript://example.org/%0a${run}`, false, false],
  [`data:text/html,<script>${run}</script>`, false, false],
  ['data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"/>', false, false],
  ['vbscript:msgbox(1)', false, false],
  ['blob:https://example.org/1', false, false],
  ['file:///etc/passwd', false, false],
  ['filesystem:https://example.org/temporary/x', false, false],
  ['about:blank', false, false],
  ['view-source:https://example.org/', false, false],
  ['ws://example.org/', false, false],
  ['http://127.0.0.1:1/a', true, true],
  ['https://127.0.0.1:1/a?b=1&c="2"', true, true],
  ['HTTPS://127.0.0.1:1/', true, true],
  ['//127.0.0.1:1/a', true, true],
  ['mailto:a@example.org', true, false],
  ['tel:+32116000', true, false],
  ['/tests/a b.png', true, true],
  ['a/../b.png?x#y', true, true],
  ['#here', true, true],
  ['&#106;avascript:1', true, true],
].map(([written, isLink, isPicture], index) => ({ id: `u${index}`, written, isLink, isPicture }));
