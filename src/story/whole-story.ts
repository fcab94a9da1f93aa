/** All fields of a story. */
import type { HelpLine, Organization, Story, StoryLists } from '../model/model.js';
import { coverage } from './fields-coverage.js';
import { observance } from './fields-days.js';
import { era, event, milestone, photo, quote, source, type Shape, type Table } from './fields.js';
import { language, link, name, sensitive, string, text } from './value-kinds.js';

const organization: Table<Organization> = { name: { needed: name }, shortName: name, url: link };

const helpLine: Table<HelpLine> = { label: { needed: name }, telephone: string, url: link };

/** The fields of the story itself. */
const root: Table<Omit<Story, keyof StoryLists | 'schemaVersion'>> = {
  lang: language,
  title: name,
  subtitle: name,
  lead: text,
  closing: text,
  mission: text,
  partners: [name],
  organization,
  contentNote: text,
  sensitive: sensitive,
  redact: [string],
  translationNote: text,
  helpLine,
  source,
};

/** All fields of a story. */
export const wholeStory = {
  root,
  lists: {
    events: event,
    eras: era,
    milestones: milestone,
    quotes: quote,
    photos: photo,
    observances: observance,
    coverage,
  },
  adoptsTimelineJs: true,
} satisfies Shape;
