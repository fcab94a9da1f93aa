/** The content of all contenders: generated, the same on each machine, each item with a unique token. */

/** A random number in [0, 1) from a fixed seed (the "minimal standard" generator of Park and Miller). */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const words = (
  'the board met in spring and agreed to open an office near a station from which letters were sent to every ' +
  'ministry partner school and court that had asked for help with training guidance or a model law that year'
).split(' ');

const months = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

const pad = (number, length) => String(number).padStart(length, '0');

/**
 * @param {number} count how many events
 * @param {{ pictures?: boolean }} [options] `pictures`: each event has a picture with its own URL
 * @returns {object[]} events of a story file in order; `words` is the date as text
 */
export function makeEvents(count, { pictures = false } = {}) {
  const random = randomFrom(1998);
  const sentence = (length) => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  return Array.from({ length: count }, (_, index) => {
    const token = pad(index, 5);
    const day = new Date(Date.UTC(1900, 0, 1 + Math.floor((index * 45_000) / count)));
    return {
      id: `event-${token}`,
      date: day.toISOString().slice(0, 10),
      words: months.format(day),
      title: `Title h${token} ${sentence(3 + Math.floor(random() * 4))}`,
      text: `Text t${token} ${sentence(15 + Math.floor(random() * 25))}.`,
      ...(pictures && {
        picture: { src: `/pictures/${token}.svg`, alt: `Picture ${token}`, width: 320, height: 180 },
      }),
    };
  });
}

/** The tokens that a contender must show for these events. */
export const tokensOf = (events) => events.flatMap(({ id }) => [`h${id.slice(-5)}`, `t${id.slice(-5)}`]);

export const figures = [
  { id: 'officers', value: 10_500, label: 'law enforcement officers trained' },
  { id: 'countries', value: 121, label: 'countries reached' },
  { id: 'laws', value: 196, label: 'laws reviewed' },
  { id: 'partners', value: 29, label: 'partners of the network' },
  { id: 'reports', value: 1_480_000, label: 'reports passed on' },
  { id: 'schools', value: 8_642, label: 'schools with a plan' },
].map((figure) => ({ ...figure, qualifier: 'over', asOf: '2024' }));

export const quote = {
  id: 'solution',
  text: 'You need a solution of your own.',
  speaker: 'The first president',
  role: 'at the first meeting',
};

/** The picture of an event. */
export const pictureFile = (name) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#9ab"/><text x="20" y="100" font-size="30">${name}</text></svg>`;
