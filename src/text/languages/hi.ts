import type { Messages } from '../messages.js';

/** The first centuries have names of their own. */
const ordinals = ['', 'पहली', 'दूसरी', 'तीसरी', 'चौथी', '', 'छठी'];

export const hi: Messages = {
  about: (date) => `लगभग ${date}`,
  uncertain: (date) => `${date} (अनिश्चित)`,
  before: (date) => `${date} तक`,
  after: (date) => `${date} से`,
  decade: (_year, formatted) => `${formatted} का दशक`,
  century: (century, formatted) => `${ordinals[century] || `${formatted}वीं`} शताब्दी`,
  season: (index, year) => `${['वसंत', 'ग्रीष्म', 'शरद', 'शीत'][index]} ${year}`,
  approximate: 'अनुमानित तिथि',
  undated: 'तिथि अज्ञात',
  // "More than" would follow the number; these stand before it, and are as true.
  over: 'कम से कम',
  aboutFigure: 'लगभग',
  under: 'अधिक से अधिक',
  asOf: (date) => `${date} की स्थिति`,
  dateNotStated: 'तिथि नहीं बताई गई',
  source: 'स्रोत',
  showMore: (_count, formatted) => `${formatted} और दिखाएँ`,
  countOf: (shown, all) => `${all} में से ${shown}`,
  copyLink: 'लिंक कॉपी करें',
  linkCopied: 'लिंक कॉपी हो गया',
  copyByHand: 'यह लिंक कॉपी करें:',
  loading: 'नवीनतम जानकारी लाई जा रही है…',
  failed: 'नवीनतम जानकारी नहीं मिल सकी।',
  nothingToShow: 'यहाँ अभी दिखाने के लिए कुछ नहीं है।',
  seriesDate: 'तिथि',
  seriesValue: 'मान',
  weekdayOf: (nth, weekday, month) =>
    `${month} का ${['पहला', 'दूसरा', 'तीसरा', 'चौथा', 'पाँचवाँ'][nth - 1] ?? 'आख़िरी'} ${weekday}`,
  observedIn: (count, formatted) => `${formatted} ${count === 1 ? 'देश' : 'देशों'} में मनाया जाता है`,
  addToCalendar: 'कैलेंडर में जोड़ें',
  countries: 'देश',
  countriesNamed: 'नामित देश',
  notNamed: 'उल्लेख नहीं',
  boundaries: 'बिंदु स्थान दिखाते हैं, सीमाएँ नहीं, और किसी क्षेत्र की स्थिति पर कुछ नहीं कहते।',
  continents: ['अफ़्रीका', 'एशिया', 'यूरोप', 'उत्तरी अमेरिका', 'दक्षिणी अमेरिका', 'ओशिआनिया', 'अंटार्कटिका'],
  countryNames: { PS: 'फ़िलिस्तीन राज्य', VA: 'होली सी' },
};
