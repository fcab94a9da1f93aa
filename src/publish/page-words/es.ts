import type { Words } from './words.js';

export const es: Words = {
  skip: 'Ir al contenido',
  languages: 'Idiomas',
  timeline: 'Cronología',
  figures: 'Cifras',
  quotations: 'Citas',
  days: 'Días señalados',
  photos: 'Fotos',
  wholeStory: 'Toda la historia',
  allParts: 'Todas las partes de esta historia',
  readMore: 'Leer más',
  data: 'Datos',
  archive: 'Todo, para alojarlo usted mismo',
  onYourPage: 'En su página',
  asHtml: 'Para páginas que admiten HTML',
  asFrame: 'Para páginas que solo admiten marcos',
  newsletter: 'Para un boletín',
  mailAsText: 'Correo, solo texto',
  mailWithPicture: 'Correo con una imagen',
  picture: 'Imagen',
  andMore: (_count, formatted) => `y ${formatted} más`,
};
