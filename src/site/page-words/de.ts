import type { Words } from './words.js';

export const de: Words = {
  skip: 'Zum Inhalt springen',
  languages: 'Sprachen',
  timeline: 'Zeitleiste',
  figures: 'Zahlen',
  quotations: 'Zitate',
  days: 'Gedenktage',
  photos: 'Fotos',
  wholeStory: 'Die ganze Geschichte',
  allParts: 'Alle Teile dieser Geschichte',
  readMore: 'Mehr lesen',
  data: 'Daten',
  archive: 'Alles, um es selbst bereitzustellen',
  onYourPage: 'Auf Ihrer Seite',
  asHtml: 'Für Seiten, die HTML annehmen',
  asFrame: 'Für Seiten, die nur Frames annehmen',
  builder: 'Einbettungshelfer',
  builderInvites: 'Wählen Sie, was Sie zeigen, und erhalten Sie den Code für Ihre Seite',
  builderWaits:
    'Diese Seite braucht JavaScript und wird geladen. Die Seiten der einzelnen Teile geben den Code auch ohne.',
  newsletter: 'Für einen Newsletter',
  mailAsText: 'E-Mail, nur Text',
  mailWithPicture: 'E-Mail mit Bild',
  picture: 'Bild',
  andMore: (count, formatted) => (count === 1 ? 'und ein weiteres' : `und ${formatted} weitere`),
};
