import type { Words } from './words.js';

export const nl: Words = {
  skip: 'Naar de inhoud',
  languages: 'Talen',
  timeline: 'Tijdlijn',
  figures: 'Cijfers',
  quotations: 'Citaten',
  days: 'Gedenkdagen',
  photos: 'Foto’s',
  wholeStory: 'Het hele verhaal',
  allParts: 'Alle delen van dit verhaal',
  readMore: 'Lees meer',
  data: 'Gegevens',
  archive: 'Alles, om zelf te hosten',
  onYourPage: 'Op uw pagina',
  asHtml: 'Voor pagina’s die HTML toelaten',
  asFrame: 'Voor pagina’s die alleen frames toelaten',
  builder: 'Insluitcode maken',
  builderInvites: 'Kies wat u toont en krijg de code voor uw pagina',
  builderWaits:
    'Deze pagina heeft JavaScript nodig en wordt geladen. De pagina’s van elk deel geven de code ook zonder.',
  newsletter: 'Voor een nieuwsbrief',
  mailAsText: 'E-mail, alleen tekst',
  mailWithPicture: 'E-mail met een afbeelding',
  picture: 'Afbeelding',
  andMore: (_count, formatted) => `en nog ${formatted}`,
};
