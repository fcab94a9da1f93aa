import type { Messages } from '../messages.js';

export const ja: Messages = {
  about: (date) => `${date}頃`,
  uncertain: (date) => `${date}（不確か）`,
  before: (date) => `${date}まで`,
  after: (date) => `${date}から`,
  decade: (_year, formatted) => `${formatted}年代`,
  century: (_century, formatted) => `${formatted}世紀`,
  season: (index, year) => `${year}${['春', '夏', '秋', '冬'][index]}`,
  approximate: 'おおよその日付',
  undated: '日付不明',
  // "More than" would follow the number; these stand before it, and are as true.
  over: '少なくとも',
  aboutFigure: '約',
  under: '多くとも',
  asOf: (date) => `${date}時点`,
  dateNotStated: '日付の記載なし',
  source: '出典',
  showMore: (_count, formatted) => `さらに${formatted}件を表示`,
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました',
  copyByHand: 'このリンクをコピーしてください：',
  liveDataUnreachable: '最新のデータを取得できませんでした。',
  nothingToShow: 'まだ表示するものがありません。',
  seriesDate: '日付',
  seriesValue: '値',
};
