import type { Messages } from '../messages.js';

/** Ordinals, and the last: Friday is feminine. */
const masculine = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'الأخير'] as const;
const feminine = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'الأخيرة'] as const;

export const ar: Messages = {
  about: (date) => `حوالي ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  before: (date) => `حتى ${date}`,
  after: (date) => `منذ ${date}`,
  decade: (_year, formatted) => `عقد ${formatted}`,
  century: (_century, formatted) => `القرن ${formatted}`,
  season: (index, year) => `${['ربيع', 'صيف', 'خريف', 'شتاء'][index]} ${year}`,
  approximate: 'تاريخ تقريبي',
  undated: 'بلا تاريخ',
  over: 'أكثر من',
  aboutFigure: 'حوالي',
  under: 'أقل من',
  asOf: (date) => `تاريخ البيانات: ${date}`,
  dateNotStated: 'التاريخ غير مذكور',
  source: 'المصدر',
  showMore: (_count, formatted) => `عرض المزيد (${formatted})`,
  countOf: (shown, all) => `${shown} من ${all}`,
  copyLink: 'نسخ الرابط',
  linkCopied: 'تم نسخ الرابط',
  copyByHand: 'انسخ هذا الرابط:',
  loading: 'جارٍ تحميل أحدث البيانات…',
  failed: 'تعذّر الوصول إلى أحدث البيانات.',
  nothingToShow: 'لا يوجد ما يُعرض هنا بعد.',
  seriesDate: 'التاريخ',
  seriesValue: 'القيمة',
  weekdayOf: (nth, weekday, month, index) => {
    const words = index === 5 ? feminine : masculine;
    return `${weekday} ${words[nth - 1] ?? words[5]} من شهر ${month}`;
  },
  observedIn: (_count, formatted) => `عدد الدول التي تحييه: ${formatted}`,
  addToCalendar: 'أضف إلى التقويم',
  countries: 'دول',
  countriesNamed: 'الدول المذكورة',
  notNamed: 'غير مذكورة',
  boundaries: 'تشير النقاط إلى أماكن لا إلى حدود، ولا تعبّر عن أي موقف من الوضع القانوني لأي بلد أو منطقة.',
  continents: ['أفريقيا', 'آسيا', 'أوروبا', 'أمريكا الشمالية', 'أمريكا الجنوبية', 'أوقيانوسيا', 'أنتاركتيكا'],
  countryNames: {
    CD: 'جمهورية الكونغو الديمقراطية',
    CG: 'الكونغو',
    MM: 'ميانمار',
    PS: 'دولة فلسطين',
    VA: 'الكرسي الرسولي',
  },
};
