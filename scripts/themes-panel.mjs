/** The content of a panel on the theme page: all seven elements, in English or in Arabic. */

const words = {
  en: {
    title: 'A history in brief',
    lead: 'How one look dresses a whole story.',
    note: 'Some entries speak of violence against children.',
    help: 'Hotline for missing children',
    events: [
      ['1996', '1996', 'The White March', 'More than 300,000 people walk together in anger and grief.'],
      ['1997~/1999~', 'late 1990s', 'Calls from around the world', 'Request after request, from many countries.'],
      [
        '1997~',
        'about 1997',
        'A new organisation',
        'Its board authorises <a href="https://www.icmec.org/">a body of its own</a>.',
      ],
      ['1999-04', 'April 1999', 'The public launch', 'At the British Embassy in Washington, D.C.'],
    ],
    figure: ['over', '10,500', 'law enforcement officers trained'],
    stated: 'Date not stated',
    quote: ['“You need a Belgian solution.”', 'NCMEC’s President'],
    photo: ['A drawing of three people behind a lectern', 'The public launch, as a drawing', 'Washington, D.C.'],
    day: ['International Missing Children’s Day', '25 May'],
    coverage: ['of', 'countries took part', 'Belgium', 'Malta', 'Fiji'],
  },
  ar: {
    title: 'تاريخ موجز',
    lead: 'كيف يكسو مظهر واحد قصة كاملة.',
    note: 'تتحدث بعض المداخل عن العنف ضد الأطفال.',
    help: 'الخط الساخن للأطفال المفقودين',
    events: [
      ['1996', '1996', 'المسيرة البيضاء', 'أكثر من 300,000 شخص يسيرون معًا في غضب وحزن.'],
      ['1997~/1999~', 'أواخر التسعينيات', 'نداءات من أنحاء العالم', 'طلب تلو طلب، من بلدان كثيرة.'],
      ['1997~', 'نحو 1997', 'منظمة جديدة', 'يأذن مجلس إدارتها <a href="https://www.icmec.org/">بهيئة خاصة بها</a>.'],
      ['1999-04', 'أبريل 1999', 'الإطلاق العلني', 'في السفارة البريطانية في واشنطن.'],
    ],
    figure: ['أكثر من', '10,500', 'من موظفي إنفاذ القانون تدرّبوا'],
    stated: 'التاريخ غير مذكور',
    quote: ['«تحتاجون إلى حل بلجيكي.»', 'رئيس المركز الوطني'],
    photo: ['رسم لثلاثة أشخاص خلف منصة', 'الإطلاق العلني، مرسومًا', 'واشنطن'],
    day: ['اليوم الدولي للأطفال المفقودين', '25 مايو'],
    coverage: ['من', 'بلدًا شارك', 'بلجيكا', 'مالطا', 'فيجي'],
  },
};

/** @param {string} theme @param {'en' | 'ar'} lang @returns {string} HTML, the same for the same look and language */
export function panel(theme, lang) {
  const { title, lead, note, help, events, figure, stated, quote, photo, day, coverage } = words[lang];
  const item = ([date, shown, heading, text]) =>
    `<li><time datetime="${date}">${shown}</time><h4>${heading}</h4><p>${text}</p></li>`;
  const [of, label, ...countries] = coverage;
  const codes = ['BE', 'MT', 'FJ'];
  return `
          <div class="story"><history-story theme="${theme}" heading-level="4"><article data-story lang="${lang}">
            <h4 data-field="title">${title}</h4><p data-field="lead">${lead}</p><p data-field="contentNote">${note}</p>
            <div data-field="helpLine"><p data-field="label">${help}</p><p data-field="telephone" data-text="116 000">116 000</p></div>
          </article></history-story></div>
          <history-timeline theme="${theme}" heading-level="4" searchable lightbox><ol>
            ${events.map(item).join('\n            ')}
          </ol></history-timeline>
          <div class="figures">
            <milestone-counter theme="${theme}"><data value="10500"><small>${figure[0]}</small> ${figure[1]}</data><p>${figure[2]}</p><p data-field="note">${stated}</p></milestone-counter>
            <milestone-counter theme="${theme}"><data value="25">25</data><p>${label}</p><p data-field="note">${stated}</p></milestone-counter>
          </div>
          <quote-card theme="${theme}"><figure><blockquote><p>${quote[0]}</p></blockquote><figcaption><cite>${quote[1]}</cite></figcaption></figure></quote-card>
          <captioned-photo theme="${theme}"><figure>
            <img src="pictures/lectern.svg" alt="${photo[0]}" width="1280" height="720">
            <figcaption><p>${photo[1]}</p><time datetime="1999-04">${events[3][1]}</time> · <span data-field="place">${photo[2]}</span></figcaption>
          </figure></captioned-photo>
          <observance-day theme="${theme}" heading-level="4"><h4>${day[0]}</h4><time datetime="--05-25">${day[1]}</time></observance-day>
          <coverage-map theme="${theme}">
            <p data-field="count"><data value="3">3</data> ${of} <data data-field="total" value="195">195</data></p>
            <p data-field="label">${label}</p><p data-field="note">${stated}</p>
            <ul>${countries.map((name, index) => `<li data-country="${codes[index]}">${name}</li>`).join('')}</ul>
          </coverage-map>`;
}
