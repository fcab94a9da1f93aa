/** Valid and invalid stories; compiled with the packed package, see `package.node.mjs`. */
import type { CoverageInput, EventInput, MilestoneInput, ObservanceInput, PhotoInput } from 'history-widgets';
import type { QuoteInput, StoryEvent, StoryInput, TextInput } from 'history-widgets';

export const story: StoryInput = {
  $schema: 'story.schema.json',
  schemaVersion: 1,
  lang: 'en',
  title: { en: 'Our story', fr: 'Notre histoire' },
  partners: ['A museum', { en: 'A school' }],
  organization: { name: 'The Well Society', url: 'https://wells.example/' },
  helpLine: { label: 'Help', telephone: 116000 },
  redact: ['A name'],
  sensitive: 'collapsed',
  events: [
    { title: 1998 },
    { date: 1998, title: 'The founding', tags: ['start', 2], importance: 'key' },
    { date: '1998~/..', title: { en: 'It grew' }, picture: { src: 'a.jpg', width: '640', height: 480 } },
    { title: 'A film', media: { src: 'film.mp4', kind: 'video', poster: { src: 'a.jpg' } } },
  ],
  eras: [{ id: 1, title: 'The nineties', date: '199X' }],
  milestones: [
    { value: '10,500', label: { one: 'well', other: 'wells' }, qualifier: 'over', source: { name: 'A report' } },
    { value: 3, label: { en: { one: 'day', other: 'days' }, fr: 'jours' }, series: [{ date: 1999, value: '1' }] },
  ],
  quotes: [{ text: '“Water.”', terms: [{ term: 'Water', note: 'Of a well' }] }],
  photos: [{ caption: 'The opening', people: ['Ana', { en: 'A teacher' }] }],
  observances: [{ name: 'Water Day', date: '--03-22', observedBy: { count: '12', countryNames: { BE: 'Belgium' } } }],
  coverage: [{ label: 'Members', countries: ['BE', 'MLT'], total: 195 }],
};

/** The checker's result is valid input. */
export const again = (checked: StoryEvent): EventInput => checked;

export const texts: readonly TextInput[] = ['a', 1, { en: 'a' }];
// @ts-expect-error A language map holds texts.
export const numbers: TextInput = { en: 1 };
// @ts-expect-error An event has a title.
export const untitled: EventInput = { date: '1998' };
// @ts-expect-error Misspelt field.
export const misspelt: EventInput = { titel: 'The founding', title: 'The founding' };
// @ts-expect-error Unknown importance.
export const important: EventInput = { title: 'The founding', importance: 'high' };
// @ts-expect-error A single value is not a list.
export const tagged: EventInput = { title: 'The founding', tags: 'start' };
// @ts-expect-error A picture needs `src`.
export const picture: EventInput = { title: 'The founding', picture: { alt: 'Two people' } };
// @ts-expect-error A figure needs a label.
export const figure: MilestoneInput = { value: 3 };
// @ts-expect-error Plural forms need `other`.
export const forms: MilestoneInput = { value: 3, label: { en: { one: 'well' } } };
// @ts-expect-error A quotation needs a text.
export const quote: QuoteInput = { speaker: 'Ana' };
// @ts-expect-error A photograph needs a caption.
export const photo: PhotoInput = { picture: { src: 'a.jpg' } };
// @ts-expect-error An observance needs a date.
export const day: ObservanceInput = { name: 'Water Day' };
// @ts-expect-error A date is not a number.
export const yearDay: ObservanceInput = { name: 'Water Day', date: 322 };
// @ts-expect-error Coverage needs countries or a count.
export const countries: CoverageInput = { label: 'Members' };
// @ts-expect-error Unknown version.
export const version: StoryInput = { schemaVersion: 2 };
// @ts-expect-error A language is a tag.
export const language: StoryInput = { lang: 1 };
