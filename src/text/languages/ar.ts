import type { Messages } from '../messages.js';

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
  // Friday is feminine.
  weekdayOf: (nth, weekday, month, index) => {
    const word = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'][nth - 1] ?? 'الأخير';
    return `${weekday} ${index === 5 ? (nth === 1 ? 'الأولى' : `${word}ة`) : word} من شهر ${month}`;
  },
  observedIn: (_count, formatted) => `عدد الدول التي تحييه: ${formatted}`,
  addToCalendar: 'أضف إلى التقويم',
  countries: 'دول',
  countriesNamed: 'الدول المذكورة',
  notNamed: 'غير مذكورة',
  boundaries: 'تبيّن النقاط أماكن لا حدودًا، ولا تحكم على وضع أي إقليم.',
  continents: ['أفريقيا', 'آسيا', 'أوروبا', 'أمريكا الشمالية', 'أمريكا الجنوبية', 'أوقيانوسيا', 'أنتاركتيكا'],
  countryNames: { PS: 'دولة فلسطين', VA: 'الكرسي الرسولي' },
};
