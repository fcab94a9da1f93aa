/**
 * The layout of a mail: nested tables, which all mail programs support. Outlook for Windows ignores `max-width`, so a
 * table in a conditional comment sets the width there.
 */
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';

export const ink = '#1c2126';
export const muted = '#55606b';
export const accent = '#1f4e79';
const line = '#d6dbe0';
const background = '#f5f7f9';
const paper = '#ffffff';

export const font = 'font-family:Arial,Helvetica,sans-serif';
const width = 600;
const margin = 28;
const imageWidth = width - 2 * margin;

export type Direction = 'ltr' | 'rtl';

/** The start side as a value of `align`, which some programs need. */
export const startOf = (direction: Direction): string => (direction === 'rtl' ? 'right' : 'left');

/** A layout table. */
export const table = (direction: Direction, attributes: string, rows: string): string =>
  tag(
    'table',
    ` role="presentation" border="0" cellpadding="0" cellspacing="0"${attribute('dir', direction)}${attributes}`,
    rows,
  );

/** A row with one cell and padding. */
export const row = (direction: Direction, content: string, padding = `8px ${margin}px`, edge = ''): string =>
  `<tr><td${attribute('align', startOf(direction))} style="${edge}padding:${padding};${font};font-size:16px;line-height:24px;color:${ink};word-break:break-word">${content}</td></tr>\n`;

/** The first row, with the coloured top border. */
export const firstRow = (direction: Direction, content: string): string =>
  row(direction, content, `${margin}px ${margin}px 8px`, `border-top:4px solid ${accent};`);

export const divider = (direction: Direction): string =>
  row(
    direction,
    table(
      direction,
      ' width="100%"',
      `<tr><td style="border-top:1px solid ${line};font-size:0;line-height:0">&nbsp;</td></tr>`,
    ),
    `14px ${margin}px`,
  );

export const image = (direction: Direction, src: string, alt: string, href?: string): string => {
  const picture = `<img${attribute('src', src)}${attribute('alt', alt)} width="${imageWidth}" style="display:block;width:100%;max-width:${imageWidth}px;height:auto;border:0;font-size:16px">`;
  const content =
    href === undefined ? picture : tag('a', `${attribute('href', href)} style="color:${accent}"`, picture);
  return row(direction, content, `10px ${margin}px`);
};

/** A link styled as a button: Outlook uses the padding of the cell, all other programs that of the link. */
export const button = (direction: Direction, href: string, text: string): string => {
  const link = tag(
    'a',
    `${attribute('href', href)} style="display:inline-block;padding:12px 22px;mso-padding-alt:0;border-radius:3px;background-color:${accent};${font};font-size:16px;line-height:19px;color:${paper};text-decoration:none"`,
    escapeHtml(text),
  );
  const cell = `<tr><td align="center" valign="middle" bgcolor="${accent}" style="border-radius:3px;mso-padding-alt:12px 22px">${link}</td></tr>`;
  return row(direction, table(direction, ' style="border-collapse:separate"', cell), `18px ${margin}px 30px`);
};

/** A part of the mail with its own background, limited to the width of a mail. */
const section = (direction: Direction, color: string, rows: string): string =>
  `<!--[if mso]><table role="presentation" align="center" border="0" cellpadding="0" cellspacing="0" width="${width}" bgcolor="${color}"><tr><td><![endif]-->
${table(direction, ` align="center" width="100%" bgcolor="${color}" style="width:100%;max-width:${width}px;margin:0 auto;background-color:${color}"`, `\n${rows}`)}
<!--[if mso]></td></tr></table><![endif]-->\n`;

export interface MailFrame {
  readonly lang: string;
  readonly direction: Direction;
  readonly title: string;
  /** The text that mail programs show next to the subject. */
  readonly preview: string;
  /** The rows of the content. */
  readonly rows: string;
  /** The small print below the content; may be empty. */
  readonly foot: string;
}

/** The whole mail. Its colours are made for a light background, which its metadata declares. */
export const mailDocument = ({ lang, direction, title, preview, rows, foot }: MailFrame): string => {
  const language = attribute('lang', lang) + attribute('dir', direction);
  const small = `<div style="font-size:13px;line-height:21px;color:${muted}">${foot}</div>`;
  return `<!doctype html>
<html${language} xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(title)}</title>
<style>
body{margin:0;padding:0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
table,td{border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt}
img{-ms-interpolation-mode:bicubic}
</style>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
</head>
<body style="margin:0;padding:0;background-color:${background}">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;font-size:1px;line-height:1px;color:${background};opacity:0">${escapeHtml(preview)}</div>
<div role="article" aria-roledescription="email"${attribute('aria-label', title)}${language} style="background-color:${background}">
${section(direction, paper, rows)}${foot && section(direction, background, row(direction, small, `16px ${margin}px 24px`))}</div>
</body>
</html>
`;
};
