import type { Words } from './words.js';

export const pt: Words = {
  skip: 'Ir para o conteúdo',
  languages: 'Idiomas',
  timeline: 'Cronologia',
  figures: 'Números',
  quotations: 'Citações',
  days: 'Dias a lembrar',
  photos: 'Fotografias',
  wholeStory: 'Toda a história',
  allParts: 'Todas as partes desta história',
  readMore: 'Ler mais',
  data: 'Dados',
  archive: 'Tudo, para alojar no seu próprio servidor',
  onYourPage: 'Na sua página',
  asHtml: 'Para páginas que aceitam HTML',
  asFrame: 'Para páginas que só aceitam molduras (iframe)',
  newsletter: 'Para um boletim',
  mailAsText: 'E-mail, só texto',
  mailWithPicture: 'E-mail com uma imagem',
  picture: 'Imagem',
  andMore: (_count, formatted) => `e mais ${formatted}`,
};
