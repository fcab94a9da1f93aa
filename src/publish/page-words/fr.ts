import type { Words } from './words.js';

export const fr: Words = {
  skip: 'Aller au contenu',
  languages: 'Langues',
  timeline: 'Chronologie',
  figures: 'Chiffres',
  quotations: 'Citations',
  days: 'Journées à retenir',
  photos: 'Photos',
  wholeStory: 'Toute l’histoire',
  allParts: 'Toutes les parties de cette histoire',
  readMore: 'En savoir plus',
  data: 'Données',
  archive: 'Le tout, à héberger vous-même',
  onYourPage: 'Sur votre page',
  asHtml: 'Pour les pages qui acceptent du HTML',
  asFrame: 'Pour les pages qui n’acceptent que des cadres',
  newsletter: 'Pour une lettre d’information',
  mailAsText: 'Courriel, tout en texte',
  mailWithPicture: 'Courriel avec une image',
  picture: 'Image',
  andMore: (count, formatted) => (count === 1 ? 'et un autre' : `et ${formatted} autres`),
};
