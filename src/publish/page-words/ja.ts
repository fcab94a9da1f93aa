import type { Words } from './words.js';

export const ja: Words = {
  skip: '本文へ移動',
  languages: '言語',
  timeline: '年表',
  figures: '数字で見る',
  quotations: '言葉',
  days: '記念日',
  photos: '写真',
  wholeStory: '全体を読む',
  allParts: 'この歩みのすべての項目',
  readMore: '続きを読む',
  data: 'データ',
  archive: '自分のサーバーに置くための一式',
  onYourPage: 'あなたのページに載せる',
  asHtml: 'HTMLを使えるページ向け',
  asFrame: 'フレームのみ使えるページ向け',
  newsletter: 'ニュースレター向け',
  mailAsText: 'メール（文字のみ）',
  mailWithPicture: 'メール（画像付き）',
  picture: '画像',
  andMore: (_count, formatted) => `ほか${formatted}件`,
};
