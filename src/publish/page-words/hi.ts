import type { Words } from './words.js';

export const hi: Words = {
  skip: 'सामग्री पर जाएँ',
  languages: 'भाषाएँ',
  timeline: 'समयरेखा',
  figures: 'आँकड़े',
  quotations: 'उद्धरण',
  days: 'स्मरणीय दिन',
  photos: 'तस्वीरें',
  wholeStory: 'पूरी कहानी',
  allParts: 'इस कहानी के सभी भाग',
  readMore: 'और पढ़ें',
  data: 'डेटा',
  archive: 'सब कुछ, अपने सर्वर पर रखने के लिए',
  onYourPage: 'आपके पृष्ठ पर',
  asHtml: 'उन पृष्ठों के लिए जो HTML लेते हैं',
  asFrame: 'उन पृष्ठों के लिए जो केवल फ़्रेम लेते हैं',
  newsletter: 'समाचार-पत्र के लिए',
  mailAsText: 'ईमेल, केवल पाठ',
  mailWithPicture: 'चित्र के साथ ईमेल',
  picture: 'चित्र',
  andMore: (_count, formatted) => `और ${formatted} अन्य`,
};
