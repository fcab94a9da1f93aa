/**
 * What Lit does to a page as it loads, and a guest does not. Each change names the module and the code that it takes the
 * place of; the build fails where a new Lit has other code.
 */
const changes = (name) => [
  // A Trusted Types policy of a fixed name throws where the page does not allow it, or where another Lit came first. A
  // script makes one of its own name, else Lit's, else none. That is no harm on a page that asks for none; on one that
  // does, the widgets leave their HTML as it is.
  [
    'lit-html/lit-html.js',
    /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/,
    (_code, types, rules) =>
      `(()=>{for(const n of[${JSON.stringify(name)},"lit-html"])try{return ${types}.createPolicy(n,${rules})}catch{}})()`,
  ],
  // Globals that tell of several copies of Lit.
  ['lit-html/lit-html.js', /,\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ['lit-element/lit-element.js', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ['@lit/reactive-element/reactive-element.js', /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  // A global and a property of `Symbol` for standard decorators; there are none here.
  [
    '@lit/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    '@lit/reactive-element/reactive-element.js',
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/,
    '',
  ],
  // A function as the options of a listener: it inherits what the page has put on `Object.prototype`. No listener has options.
  ['lit-html/lit-html.js', /(removeEventListener\(this\.name,this),\w+\)/, '$1)'],
  ['lit-html/lit-html.js', /(addEventListener\(this\.name,this),\w+\)/, '$1)'],
];

/** A Rollup plugin. @param {string} name of the script, and of its Trusted Types policy */
export const guestLit = (name) => ({
  name: 'guest-lit',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    let changed = code;
    for (const [file, from, to] of changes(name)) {
      if (!path.endsWith(`node_modules/${file}`)) continue;
      if (!from.test(changed)) this.error(`${file} has no ${from}: see scripts/guest-lit.mjs.`);
      changed = changed.replace(from, to);
    }
    return changed === code ? null : { code: changed, map: null };
  },
});
