/** Item pages of milestones, observances and coverage. */
import type { Coverage, Milestone, Observance } from '../model/model.js';
import { writeCoverage, writeMilestone, writeObservance } from './write-html.js';
import { waffle } from '../map/waffle.js';
import { seriesLine } from '../story/series.js';
import { formatNumber } from '../text/format-number.js';
import { parseEdtf } from '../time/edtf.js';
import { formatSince } from '../time/format-date.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { parseDay } from '../time/observance.js';
import { isNumber } from '../views/milestone.js';
import { capitalize, join } from './blocks.js';
import { plain, sourceName, type LocalizedStory } from './localized-story.js';
import { asOfNote, figureText, type ItemPage } from './item-page.js';
import { milestoneLd, observanceLd } from './json-ld.js';

export function milestone(item: Milestone, index: number, localized: LocalizedStory): ItemPage {
  const { story, lang } = localized;
  const sourced = { ...item, source: item.source ?? story.source };
  const { qualifier, value } = figureText(item, localized);
  const label = plain(item.label as string);
  const note = asOfNote(sourced, localized);
  return {
    name: item.id ?? String(index + 1),
    html: () => writeMilestone(sourced, story),
    title: capitalize(join([qualifier, value, label], ' '), lang),
    description: join([localized.organization, note], '. '),
    block: { kind: 'figure', qualifier, value, label, note },
    data: milestoneLd(sourced, localized),
    script: seriesLine(item.series ?? []) ? 'series' : isNumber(item.value) ? 'animation' : undefined,
  };
}

/** The date of an observance in words. */
function yearlyDay({ date, rule, dates, displayDate }: Observance, { lang, messages }: LocalizedStory): string {
  if (displayDate !== undefined) return plain(displayDate);
  if (date !== undefined) return formatMonthDay(date, lang);
  if (rule !== undefined) return formatRule(rule, lang, messages);
  const days = (dates ?? []).flatMap((text) => parseDay(text) ?? []);
  return days.map((day) => formatDay(day, lang)).join(', ');
}

export function observance(item: Observance, index: number, localized: LocalizedStory): ItemPage {
  const { story, messages, lang } = localized;
  const sourced = { ...item, source: item.source ?? story.source };
  const name = plain(item.name);
  const when = yearlyDay(item, localized);
  const { count } = item.observedBy ?? {};
  const where = count === undefined ? '' : messages.observedIn(Number(count), formatNumber(count, lang));
  const { since, displaySince } = item;
  const parsed = since === undefined ? undefined : parseEdtf(since);
  const begun = plain(displaySince) || (parsed ? formatSince(parsed, lang, messages) : '');
  const note = join([where, begun, sourceName(sourced.source)], ' · ');
  return {
    name: item.id ?? String(index + 1),
    html: (headingLevel) => writeObservance(sourced, story, { headingLevel }),
    title: join([name, when], ': '),
    description: join([plain(item.text), note], ' '),
    block: { kind: 'figure', qualifier: '', value: when, label: name, note: join([plain(item.text), note], ' ') },
    preview: { kind: 'figure', qualifier: '', value: when, label: name, note },
    data: observanceLd(sourced),
    script: 'nextDate',
  };
}

export function coverage(item: Coverage, index: number, localized: LocalizedStory): ItemPage {
  const { story, messages, lang } = localized;
  const sourced = { ...item, source: item.source ?? story.source };
  const count = item.count ?? item.countries?.length ?? 0;
  const { qualifier, value: number } = figureText(
    { value: count, displayValue: item.displayCount, qualifier: item.qualifier },
    localized,
  );
  const isPlain = item.total === undefined || item.displayCount !== undefined;
  const value = isPlain ? number : messages.countOf(number, formatNumber(item.total, lang));
  const label = join([plain(item.name), plain(item.label)], ': ');
  const note = asOfNote(sourced, localized);
  return {
    name: item.id ?? String(index + 1),
    html: () => writeCoverage([sourced], story),
    title: capitalize(join([qualifier, value, label], ' '), lang),
    description: join([localized.organization, note], '. '),
    block: { kind: 'figure', qualifier, value, label, note },
    data: milestoneLd({ ...sourced, value: count }, localized),
    script: item.countries?.length ? 'map' : waffle(Number(count), Number(item.total)) ? 'share' : undefined,
  };
}
