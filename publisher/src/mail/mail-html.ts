/**
 * A mail as HTML that every mail program shows: tables, literal colours, the reader's own fonts, and inline styles, since
 * many programs drop style sheets. No page's policy reaches a mail, and no page of the site has these styles.
 */
import { attribute, escapeHtml, tag } from '../../../src/story/write-html-text.js';
import {
  blockText,
  type Block,
  type Events,
  type Figure,
  type Photograph,
  type Quotation,
} from '../../../src/site/blocks.js';
import { plain, type Edition } from '../../../src/site/edition.js';
import { helpHtml } from '../pages/demo-page.js';
import type { Part } from '../../../src/site/parts.js';

const ink = '#1c2126';
const muted = '#55606b';
const line = '#d6dbe0';
const accent = '#1f4e79';

export interface Mail {
  readonly edition: Edition;
  readonly part: Part;
  /** The page that it leads to. */
  readonly url: string;
  /** The picture that shows what the mail says, instead of words in its own. */
  readonly picture?: { readonly url: string; readonly width: number; readonly height: number };
}

const styled = (name: string, style: string, text: string): string =>
  text === '' ? '' : tag(name, attribute('style', style), escapeHtml(text));

const text = (content: string, attributes: Readonly<Record<string, string>> = {}): string =>
  `<mj-text${Object.entries(attributes)
    .map(([name, value]) => attribute(name, value))
    .join('')}>${content}</mj-text>`;

const figure = ({ qualifier, value, label, note }: Figure): string =>
  text(
    styled('div', `font-size:15px;color:${muted}`, qualifier) +
      styled('div', `font-size:44px;line-height:52px;font-weight:bold;color:${accent}`, value) +
      styled('div', `font-size:18px;line-height:27px;color:${ink}`, label) +
      styled('div', `font-size:13px;line-height:20px;padding-top:6px;color:${muted}`, note),
  );

const quotation = ({ text: said, by, note, lang, terms }: Quotation): string =>
  text(
    tag(
      'div',
      attribute('lang', lang) + attribute('style', `font-size:22px;line-height:32px;color:${ink}`),
      escapeHtml(said),
    ) +
      styled('div', `font-size:15px;line-height:22px;font-weight:bold;padding-top:12px;color:${ink}`, by) +
      styled('div', `font-size:15px;line-height:22px;color:${muted}`, note) +
      terms
        .map((term) => styled('div', `font-size:13px;line-height:20px;padding-top:8px;color:${muted}`, term))
        .join(''),
  );

function events({ events: list, more }: Events, direction: string): string {
  const side = direction === 'rtl' ? 'right' : 'left';
  const gap = direction === 'rtl' ? '0 0 12px 16px' : '0 16px 12px 0';
  const rows = list.map(
    ({ date, title }) =>
      `<tr><td width="100" align="${side}" valign="top" style="padding:${gap};font-size:14px;line-height:23px;color:${muted}">${escapeHtml(date)}</td>` +
      `<td align="${side}" valign="top" style="padding:0 0 12px;font-size:16px;line-height:23px;color:${ink}">${escapeHtml(title)}</td></tr>`,
  );
  const rest =
    more &&
    `<tr><td></td><td align="${side}" style="font-size:14px;line-height:23px;color:${muted}">${escapeHtml(more)}</td></tr>`;
  return `<mj-table role="presentation">${rows.join('')}${rest}</mj-table>`;
}

/** Formats that every mail program shows. */
const isForMail = (src: string): boolean => /^https?:.*\.(png|jpe?g|gif)$/i.test(src);

const photograph = ({ src, alt, caption, note, people, credit }: Photograph): string =>
  (isForMail(src)
    ? `<mj-image${attribute('src', src)}${attribute('alt', alt || caption)} width="544px" padding="10px 28px" />`
    : '') +
  text(
    styled('div', `font-size:20px;line-height:28px;font-weight:bold;color:${ink}`, caption) +
      styled('div', `font-size:15px;line-height:22px;padding-top:6px;color:${muted}`, note) +
      styled('div', `font-size:15px;line-height:22px;padding-top:6px;color:${ink}`, people) +
      styled('div', `font-size:13px;line-height:20px;padding-top:6px;color:${muted}`, credit),
  );

function blockMjml(block: Block, direction: string): string {
  switch (block.kind) {
    case 'figure':
      return figure(block);
    case 'quotation':
      return quotation(block);
    case 'events':
      return events(block, direction);
    case 'photograph':
      return photograph(block);
    case 'words':
      return text(styled('div', `font-size:18px;line-height:27px;color:${ink}`, block.text));
  }
}

/** What the mail says above its blocks: nothing twice, so that a single figure or quotation stands for itself. */
function headingMjml({ part, edition, picture }: Mail): string {
  const speaksForItself = part.mail.length === 1 && part.mail[0]!.kind !== 'events' && !picture;
  const title = speaksForItself ? '' : part.title;
  const lead = speaksForItself || (picture && part.picture.kind !== 'events') ? '' : part.description;
  return (
    text(styled('div', `font-size:14px;line-height:20px;color:${muted}`, edition.organization || edition.title), {
      'padding-top': '28px',
    }) +
    (title && text(styled('h1', `margin:0;font-size:26px;line-height:33px;font-weight:bold;color:${ink}`, title))) +
    (lead && text(styled('div', `font-size:17px;line-height:26px;color:${muted}`, lead)))
  );
}

const divider = `<mj-divider border-width="1px" border-color="${line}" padding="14px 28px" />`;

export function mailMjml(mail: Mail): string {
  const { edition, part, url, picture } = mail;
  const { direction, lang, story, words, messages } = edition;
  const side = direction === 'rtl' ? 'right' : 'left';
  const blocks = picture
    ? [
        `<mj-image${attribute('src', picture.url)}${attribute('alt', blockText(part.picture))}${attribute('href', url)} width="544px" padding="10px 28px" />`,
      ]
    : part.mail.map((block) => blockMjml(block, direction));
  const help = helpHtml(story.helpLine).replace(/<a /g, `<a style="color:${accent}" `);
  const isSourced = part.mail.length === 1 && part.mail[0]!.kind === 'figure';
  const source = story.source?.name && !isSourced ? `${messages.source}: ${plain(story.source.name)}` : '';
  const foot =
    styled('div', '', plain(story.translationNote)) + styled('div', '', source) + (help && tag('div', '', help));
  return `<mjml${attribute('lang', lang)}${attribute('dir', direction)}>
<mj-head>
<mj-title>${escapeHtml(part.title)}</mj-title>
<mj-preview>${escapeHtml(previewText(part))}</mj-preview>
<mj-attributes>
<mj-all font-family="Arial, Helvetica, sans-serif" />
<mj-text font-size="16px" line-height="1.5"${attribute('align', side)} color="${ink}" padding="8px 28px" />
<mj-table${attribute('align', side)} color="${ink}" padding="8px 28px" />
<mj-column${attribute('direction', direction)} />
<mj-image font-size="16px" />
<mj-section padding="0" background-color="#ffffff"${attribute('direction', direction)} />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"></mj-raw>
</mj-head>
<mj-body background-color="#f5f7f9" width="600px">
<mj-section border-top="4px solid ${accent}"><mj-column>
${headingMjml(mail)}
${blocks.join(divider)}
<mj-button${attribute('href', url)}${attribute('align', side)} background-color="${accent}" color="#ffffff" border-radius="3px" font-size="16px" inner-padding="12px 22px" padding="18px 28px 30px">${escapeHtml(words.readMore)}</mj-button>
</mj-column></mj-section>
${foot && `<mj-section background-color="#f5f7f9"><mj-column>${text(tag('div', attribute('style', `font-size:13px;line-height:21px;color:${muted}`), foot), { padding: '16px 28px 24px' })}</mj-column></mj-section>`}
</mj-body>
</mjml>`;
}

/** What mail programs show beside the subject. */
export const previewText = ({ description }: Part): string => description;

export async function mailHtml(mail: Mail): Promise<string> {
  const [core, preset] = await Promise.all([import('mjml-core'), import('mjml-preset-core')]);
  const { html } = await core.default.default(mailMjml(mail), {
    fonts: {},
    keepComments: false,
    presets: [preset.default],
    validationLevel: 'strict',
  });
  // The library's indentation is a third of the bytes.
  return `${html
    .replace(/^\s+/gm, '')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim()}\n`;
}
