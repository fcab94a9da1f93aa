import type { Words } from './words.js';

export const ru: Words = {
  skip: 'Перейти к содержанию',
  languages: 'Языки',
  timeline: 'Хронология',
  figures: 'Цифры',
  quotations: 'Цитаты',
  days: 'Памятные дни',
  photos: 'Фотографии',
  wholeStory: 'Вся история',
  allParts: 'Все части этой истории',
  readMore: 'Читать дальше',
  data: 'Данные',
  archive: 'Всё для размещения на своём сервере',
  onYourPage: 'На вашей странице',
  asHtml: 'Для страниц, принимающих HTML',
  asFrame: 'Для страниц, принимающих только фреймы',
  newsletter: 'Для рассылки',
  mailAsText: 'Письмо, только текст',
  mailWithPicture: 'Письмо с изображением',
  picture: 'Изображение',
  andMore: (_count, formatted) => `и ещё ${formatted}`,
};
