/**
 * A mail as HTML that all mail programs support: layout tables, literal colours, system fonts, and inline styles, since
 * many programs drop style sheets. The site's Content Security Policy does not apply to mails.
 */
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';
import {
  blockText,
  type Block,
  type Events,
  type Figure,
  type Photograph,
  type Quotation,
} from '../../../src/site/blocks.js';
import { plain, type LocalizedStory } from '../../../src/site/localized-story.js';
import { helpHtml } from '../pages/demo-page.js';
import type { Part } from '../../../src/site/parts.js';
import {
  accent,
  button,
  divider,
  firstRow,
  font,
  image,
  ink,
  mailDocument,
  muted,
  row,
  startOf,
  table,
} from './table.js';
import type { Direction } from './table.js';

export interface Mail {
  readonly localized: LocalizedStory;
  readonly part: Part;
  /** The page that the mail links to. */
  readonly url: string;
  /** A picture that replaces the content. */
  readonly picture?: { readonly url: string; readonly width: number; readonly height: number };
}

const styled = (name: string, style: string, text: string): string =>
  text === '' ? '' : tag(name, attribute('style', style), escapeHtml(text));

const figure = ({ qualifier, value, label, note }: Figure, direction: Direction): string =>
  row(
    direction,
    styled('div', `font-size:15px;color:${muted}`, qualifier) +
      styled('div', `font-size:44px;line-height:52px;font-weight:bold;color:${accent}`, value) +
      styled('div', `font-size:18px;line-height:27px;color:${ink}`, label) +
      styled('div', `font-size:13px;line-height:20px;padding-top:6px;color:${muted}`, note),
  );

const quotation = ({ text: said, by, note, lang, terms }: Quotation, direction: Direction): string =>
  row(
    direction,
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

function events({ events: list, more }: Events, direction: Direction): string {
  const cell = (attributes: string, style: string, text: string) =>
    tag(
      'td',
      ` align="${startOf(direction)}" valign="top"${attributes} style="${style};${font};line-height:23px"`,
      escapeHtml(text),
    );
  const gap = direction === 'rtl' ? '0 0 12px 16px' : '0 16px 12px 0';
  const rows = list.map(
    ({ date, title }) =>
      `<tr>${cell(' width="100"', `padding:${gap};font-size:14px;color:${muted}`, date)}${cell('', `padding:0 0 12px;font-size:16px;color:${ink}`, title)}</tr>\n`,
  );
  const rest = more && `<tr><td></td>${cell('', `font-size:14px;color:${muted}`, more)}</tr>`;
  return row(direction, table(direction, ' width="100%"', rows.join('') + rest));
}

/** Image formats that all mail programs support. */
const isForMail = (src: string): boolean => /^https?:.*\.(png|jpe?g|gif)$/i.test(src);

const photograph = ({ src, alt, caption, note, people, credit }: Photograph, direction: Direction): string =>
  (isForMail(src) ? image(direction, src, alt || caption) : '') +
  row(
    direction,
    styled('div', `font-size:20px;line-height:28px;font-weight:bold;color:${ink}`, caption) +
      styled('div', `font-size:15px;line-height:22px;padding-top:6px;color:${muted}`, note) +
      styled('div', `font-size:15px;line-height:22px;padding-top:6px;color:${ink}`, people) +
      styled('div', `font-size:13px;line-height:20px;padding-top:6px;color:${muted}`, credit),
  );

function blockRows(block: Block, direction: Direction): string {
  switch (block.kind) {
    case 'figure':
      return figure(block, direction);
    case 'quotation':
      return quotation(block, direction);
    case 'events':
      return events(block, direction);
    case 'photograph':
      return photograph(block, direction);
    case 'cover':
      return row(direction, styled('div', `font-size:18px;line-height:27px;color:${ink}`, block.text));
  }
}

/** The heading of the mail. A single figure or quotation has none, since it would be repeated. */
function headingRows({ part, localized, picture }: Mail): string {
  const { direction, organization, title: storyTitle } = localized;
  const needsNoTitle = part.mail.length === 1 && part.mail[0]!.kind !== 'events' && !picture;
  const title = needsNoTitle ? '' : part.title;
  const lead = needsNoTitle || (picture && part.picture.kind !== 'events') ? '' : part.description;
  const organizationHtml = styled('div', `font-size:14px;line-height:20px;color:${muted}`, organization || storyTitle);
  return (
    firstRow(direction, organizationHtml) +
    (title &&
      row(direction, styled('h1', `margin:0;font-size:26px;line-height:33px;font-weight:bold;color:${ink}`, title))) +
    (lead && row(direction, styled('div', `font-size:17px;line-height:26px;color:${muted}`, lead)))
  );
}

/** The footer: translation note, source and help line. */
function footHtml({ localized, part }: Mail): string {
  const { story, messages } = localized;
  const help = helpHtml(story.helpLine).replace(/<a /g, `<a style="color:${accent}" `);
  const isSourced = part.mail.length === 1 && part.mail[0]!.kind === 'figure';
  const source = story.source?.name && !isSourced ? `${messages.source}: ${plain(story.source.name)}` : '';
  return [escapeHtml(plain(story.translationNote)), escapeHtml(source), help]
    .filter(Boolean)
    .map((content) => tag('div', '', content))
    .join('');
}

/** The text that mail programs show next to the subject. */
export const previewText = ({ description }: Part): string => description;

export function mailHtml(mail: Mail): string {
  const { localized, part, url, picture } = mail;
  const { direction, lang, labels } = localized;
  const blocks = picture
    ? [image(direction, picture.url, blockText(part.picture), url)]
    : part.mail.map((block) => blockRows(block, direction));
  return mailDocument({
    lang,
    direction,
    title: part.title,
    preview: previewText(part),
    rows: headingRows(mail) + blocks.join(divider(direction)) + button(direction, url, labels.readMore),
    foot: footHtml(mail),
  });
}
