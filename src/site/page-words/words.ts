/** The publisher's own words, for its pages, mails and pictures. The widgets' words are in `text/`. */
import { resolveLocale } from '../../text/locale.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

export interface Words {
  readonly skip: string;
  readonly languages: string;
  readonly timeline: string;
  readonly figures: string;
  readonly quotations: string;
  readonly days: string;
  readonly photos: string;
  readonly wholeStory: string;
  /** The link from a part to the list of all. */
  readonly allParts: string;
  /** The link of a mail to the page, and of an embedded frame. */
  readonly readMore: string;
  readonly data: string;
  readonly archive: string;
  /** What a webmaster opens to find the code. */
  readonly onYourPage: string;
  readonly asHtml: string;
  readonly asFrame: string;
  /** The page that writes the code to paste: its title, the link to it, and what is there before its script. */
  readonly builder: string;
  readonly builderInvites: string;
  readonly builderWaits: string;
  readonly newsletter: string;
  readonly mailAsText: string;
  readonly mailWithPicture: string;
  readonly picture: string;
  /** Behind a list that is cut short: how many more there are. */
  readonly andMore: (count: number, formattedCount: string) => string;
}

const known: Readonly<Record<string, Words>> = { ar, de, en, es, fr, hi, ja, nl, pt, ru, zh };

/** The words of a language, or English. */
export const wordsFor = (lang: string): Words => known[resolveLocale(lang).toLowerCase().split('-')[0]!] ?? en;
