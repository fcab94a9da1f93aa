/** The header rules in the formats of hosts: `_headers` (Netlify, Cloudflare Pages and others), nginx, Apache. */
import { filePolicy } from '../../../src/site/policy.js';
import { contentTypes, commonHeaders, type Rule } from './rules.js';

type Headers = Readonly<Record<string, string>>;

const lines = (headers: Headers, write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n');

/** Sent with every file of a site. */
const commonHeadersFor = (base: string): Headers => ({ ...commonHeaders, 'Content-Security-Policy': filePolicy(base) });

/** @param base the URL of the site */
export function headersFile(rules: readonly Rule[], base: string): string {
  const path = new URL(base).pathname;
  const block = (pattern: string, headers: Headers) =>
    `${pattern}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`;
  const blocks = rules.map(({ files, headers }) =>
    block(files.startsWith('*') ? `${path}${files}` : `${path}${files}*`, headers),
  );
  return `${[block(`${path}*`, commonHeadersFor(base)), ...blocks].join('\n\n')}\n`;
}

const compressible = [...new Set(Object.values(contentTypes).map((type) => type.split(';')[0]!))].filter((type) =>
  /^(text\/(?!html)|application\/(json|ld)|image\/svg)/.test(type),
);

/** An nginx server. In nginx, the headers of a location replace inherited ones, so each location lists all of them. */
export function nginxFile(rules: readonly Rule[], base: string): string {
  const { pathname: path, hostname: host } = new URL(base);
  const add = (headers: Headers, indent: string) =>
    lines({ ...commonHeadersFor(base), ...headers }, (name, value) => `${indent}add_header ${name} "${value}" always;`);
  const prefixes = rules.filter(({ files }) => !files.startsWith('*'));
  const endings = rules.filter(({ files }) => files.startsWith('*'));
  const locations = prefixes.map(
    ({ files, headers }) =>
      `  # Takes precedence over the file extensions below.\n  location ^~ ${path}${files} {\n${add(headers, '    ')}\n  }`,
  );
  const names = endings.map(({ files }) => files.slice(2)).join('|');
  if (endings[0]) locations.push(`  location ~ \\.(${names})$ {\n${add(endings[0].headers, '    ')}\n  }`);
  return `# An example: copy the site's files into the folder named by "root"${path === '/' ? '' : `, under ${path}`}.
server {
  listen 80;
  server_name ${host};
  root /var/www/history;
  index index.html;
  charset utf-8;
  charset_types text/css text/csv text/calendar text/plain application/javascript text/javascript;

  include mime.types;
  types {
    application/ld+json jsonld;
    text/csv csv;
    text/calendar ics;
    text/vtt vtt;
    image/avif avif;
    audio/flac flac;
    audio/ogg oga opus;
    video/ogg ogv;
  }

  # Scripts and data are served from their .gz files; everything else is compressed on request.
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types ${compressible.join(' ')} application/javascript;

${add({}, '  ')}

${locations.join('\n')}
}
`;
}

/** The same for Apache, as an \`.htaccess\` file for the site's root folder. */
export function apacheFile(rules: readonly Rule[], base: string): string {
  const set = (headers: Headers, indent: string) =>
    lines(headers, (name, value) => `${indent}Header always set ${name} "${value}"`);
  const folders = rules.filter(({ files }) => !files.startsWith('*'));
  const endings = rules.filter(({ files }) => files.startsWith('*'));
  const escape = (text: string) => text.replace(/[.]/g, '\\.');
  return `# An example: save it as .htaccess next to the site's index.html. It needs mod_headers and mod_deflate.
AddCharset utf-8 .html .css .js .csv .ics .txt
AddType text/javascript .js
AddType application/ld+json .jsonld
AddType text/csv .csv
AddType text/calendar .ics
AddType text/vtt .vtt
AddType image/avif .avif
AddType image/webp .webp
AddType audio/flac .flac
AddType audio/ogg .ogg .oga .opus
AddType video/webm .webm

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html ${compressible.join(' ')}
</IfModule>

${set(commonHeadersFor(base), '')}

<FilesMatch "\\.(${endings.map(({ files }) => files.slice(2)).join('|')})$">
${endings[0] ? set(endings[0].headers, '  ') : ''}
</FilesMatch>

${folders
  .map(({ files, headers }) => `<If "%{REQUEST_URI} =~ m#/${escape(files)}#">\n${set(headers, '  ')}\n</If>`)
  .join('\n\n')}
`;
}
