import type { Words } from './words.js';

export const zh: Words = {
  skip: '跳到正文',
  languages: '语言',
  timeline: '时间线',
  figures: '数据',
  quotations: '引语',
  days: '纪念日',
  photos: '照片',
  wholeStory: '完整故事',
  allParts: '本故事的全部内容',
  readMore: '阅读更多',
  data: '数据文件',
  archive: '全部文件，供自行托管',
  onYourPage: '放到您的网页上',
  asHtml: '适用于可使用 HTML 的网页',
  asFrame: '适用于只能使用框架的网页',
  newsletter: '用于电子通讯',
  mailAsText: '邮件（纯文字）',
  mailWithPicture: '邮件（带图片）',
  picture: '图片',
  andMore: (_count, formatted) => `另有 ${formatted} 项`,
};
