/** The item page of the timeline. */
import type { StoryEvent } from '../model/model.js';
import { writeEvents } from './write-html.js';
import { formatNumber } from '../text/format-number.js';
import { mediaKind } from '../story/media-address.js';
import { parseEdtf } from '../time/edtf.js';
import { blockText, shorten, type Events } from './blocks.js';
import { plain, type LocalizedStory } from './localized-story.js';
import { dateText, type ItemPage } from './item-page.js';
import { eventsLd } from './json-ld.js';

const eventDate = (event: StoryEvent, localized: LocalizedStory): string =>
  plain(event.displayDate) || dateText(event.date, localized);

function isVague({ date }: StoryEvent): boolean {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return !parsed || !parsed.start || !!parsed.end || !!parsed.start.approximate || !!parsed.start.uncertain;
}

/** A selection of events: all if there are few, else the key events, else the first. */
function selectEvents(events: readonly StoryEvent[], max: number): readonly StoryEvent[] {
  if (events.length <= max + 1) return events;
  const key = events.filter(({ importance }) => importance === 'key');
  return (key.length > 0 ? key : events).slice(0, max);
}

/** A selection of events, and how many more there are. */
export function eventsBlock(localized: LocalizedStory, max: number): Events {
  const { story, labels, lang, title } = localized;
  const shown = selectEvents(story.events, max);
  const rest = story.events.length - shown.length;
  return {
    kind: 'events',
    title: plain(story.subtitle) || `${title}: ${labels.timeline}`,
    events: shown.map((event) => ({
      date: eventDate(event, localized),
      title: plain(event.title),
      isVague: isVague(event),
    })),
    more: rest > 0 ? labels.andMore(rest, formatNumber(rest, lang)) : '',
  };
}

/** The number of events in the mail and in the preview picture, which has less space. */
const maxInMail = 8;
const maxInPreview = 4;

export function timeline(localized: LocalizedStory): readonly ItemPage[] {
  const { story } = localized;
  if (story.events.length === 0) return [];
  const block = eventsBlock(localized, maxInMail);
  return [
    {
      name: '',
      html: (headingLevel) => writeEvents(story, { headingLevel }),
      title: block.title,
      description: plain(story.lead) || shorten(blockText(block), 200),
      block,
      preview: eventsBlock(localized, maxInPreview),
      data: eventsLd(localized),
      script: story.events.some(({ media }) => media && mediaKind(media) === 'frame') ? 'player' : 'links',
    },
  ];
}
