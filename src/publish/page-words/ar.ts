import type { Words } from './words.js';

export const ar: Words = {
  skip: 'انتقل إلى المحتوى',
  languages: 'اللغات',
  timeline: 'التسلسل الزمني',
  figures: 'الأرقام',
  quotations: 'الاقتباسات',
  days: 'أيام للذكرى',
  photos: 'الصور',
  wholeStory: 'القصة كاملة',
  allParts: 'جميع أجزاء هذه القصة',
  readMore: 'اقرأ المزيد',
  data: 'البيانات',
  archive: 'كل الملفات لاستضافتها بنفسك',
  onYourPage: 'على صفحتك',
  asHtml: 'للصفحات التي تقبل HTML',
  asFrame: 'للصفحات التي تقبل الإطارات فقط',
  newsletter: 'للنشرة البريدية',
  mailAsText: 'رسالة نصية بالكامل',
  mailWithPicture: 'رسالة مع صورة',
  picture: 'صورة',
  andMore: (_count, formatted) => `و${formatted} غيرها`,
};
