/** What is said of a made-up school as a whole; each test adds the lists that it is about. */
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
