/** The fields of an invented school's story; each test adds its lists. */
export const school = {
  lang: 'en',
  title: 'A school',
  lead: 'It began in one room.',
  contentNote: 'Some entries speak of war.',
  helpLine: { label: 'Help line', telephone: '116 000', url: 'https://example.org/help' },
  mission: 'To teach.',
  partners: ['the town', 'the parents'],
  closing: 'It goes on.',
};
