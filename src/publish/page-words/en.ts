import type { Words } from './words.js';

export const en: Words = {
  skip: 'Skip to the content',
  languages: 'Languages',
  timeline: 'Timeline',
  figures: 'Figures',
  quotations: 'Quotations',
  days: 'Days to remember',
  photos: 'Photos',
  wholeStory: 'The whole story',
  allParts: 'All parts of this story',
  readMore: 'Read more',
  data: 'Data',
  archive: 'Everything, to host yourself',
  onYourPage: 'On your page',
  asHtml: 'For pages that take HTML',
  asFrame: 'For pages that take frames only',
  newsletter: 'For a newsletter',
  mailAsText: 'Mail, all text',
  mailWithPicture: 'Mail with a picture',
  picture: 'Picture',
  andMore: (_count, formatted) => `and ${formatted} more`,
};
