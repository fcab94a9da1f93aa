/** The files for a newsletter editor: the mail as HTML (with and without a picture) and as text, its picture, and other fields. */
import { blockText, shorten, join } from '../../../src/site/blocks.js';
import { plain, type LocalizedStory } from '../../../src/site/localized-story.js';
import type { Part } from '../../../src/site/parts.js';
import { mailHtml, previewText, type Mail } from './mail-html.js';
import { jsonFile, type SiteFile } from '../site-files.js';

/** Wraps a text at 72 characters; longer words are not broken. */
function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= 72) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** The plain-text version of the mail. */
export function mailText({ localized, part, url }: Mail): string {
  const { story, organization, messages, labels } = localized;
  const help = story.helpLine;
  const blocks = part.mail.map((block) =>
    block.kind === 'events'
      ? [
          ...block.events.map(({ date, title }) => wrap(join([date, title], ': '))),
          ...(block.more ? [block.more] : []),
        ].join('\n')
      : wrap(blockText(block)),
  );
  const lead =
    part.mail.length > 1 || part.mail[0]!.kind === 'events' ? [part.title.toUpperCase(), wrap(part.description)] : [];
  const foot = [
    plain(story.translationNote),
    story.source?.name && `${messages.source}: ${plain(story.source.name)}`,
    help && join([plain(help.label), help.telephone ?? '', help.url ?? ''], ': '),
  ].filter((each): each is string => !!each);
  return `${[organization, ...lead, ...blocks, `${labels.readMore}:\n${url}`, foot.map(wrap).join('\n')].filter(Boolean).join('\n\n')}\n`;
}

/** Mail programs show about 60 characters of a subject. */
function subjects(part: Part, { organization, story }: LocalizedStory): readonly string[] {
  const short = plain(story.organization?.shortName) || organization;
  return [...new Set([shorten(part.title, 60), shorten(join([short, part.title], ': '), 60)])];
}

export function mailFiles(
  mail: Mail & { readonly picture: NonNullable<Mail['picture']> },
  folder: string,
): readonly SiteFile[] {
  const { localized, part, url, picture } = mail;
  const withoutPicture = { localized, part, url };
  return [
    { path: `${folder}mail.html`, content: mailHtml(withoutPicture) },
    { path: `${folder}mail-with-picture.html`, content: mailHtml(mail) },
    { path: `${folder}mail.txt`, content: mailText(withoutPicture) },
    jsonFile(`${folder}mail.json`, {
      lang: localized.lang,
      subjects: subjects(part, localized),
      previewTexts: [...new Set([shorten(previewText(part), 90), shorten(previewText(part), 140)])],
      picture: { ...picture, alt: blockText(part.picture) },
      link: url,
    }),
  ];
}
