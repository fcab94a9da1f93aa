import { expect } from '@open-wc/testing';
import { calendarFile, calendarLinks, type CalendarEntry } from '../../src/time/calendar-file.js';

const today = 20598;
const entry: CalendarEntry = { name: 'A day', key: 'a', date: '--05-25', day: today + 365 };

const lines = (more: Partial<CalendarEntry> = {}): string[] =>
  calendarFile({ ...entry, ...more }, today)
    .replace(/\r\n /g, '')
    .split('\r\n');

describe('A calendar file', () => {
  it('is an all-day event of every year', () => {
    expect(lines()).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//history-widgets//observance-day//EN',
      'BEGIN:VEVENT',
      'UID:e40c292cd085a872@history-widgets',
      'DTSTAMP:20260525T000000Z',
      'DTSTART;VALUE=DATE:20270525',
      'DTEND;VALUE=DATE:20270526',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:A day',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says a rule as calendars do', () => {
    const rule = (text: string) => lines({ date: undefined, rule: text }).find((line) => line.startsWith('RRULE'));
    expect(rule('second Sunday in May')).to.equal('RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU');
    expect(rule('last Monday in May')).to.equal('RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO');
  });

  it('says the leap day as the last of February', () => {
    expect(lines({ date: '--02-29' })).to.include('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
  });

  it('has one day, and an identifier of its own, where a list says when', () => {
    const [first, second] = [1, 2].map((days) => lines({ date: undefined, dates: [], day: today + days }));
    expect(first!.some((line) => line.startsWith('RRULE'))).to.equal(false);
    expect(first![4]).not.to.equal(second![4]);
  });

  it('has the same identifier whenever, and in whatever language, it is made', () => {
    const later = calendarFile({ ...entry, name: 'Un jour', day: today + 800 }, today + 700).split('\r\n');
    expect(later[4]).to.equal(lines()[4]);
    expect(lines({ key: 'b' })[4]).not.to.equal(lines()[4]);
  });

  it('escapes what a text may not hold', () => {
    const found = lines({ name: 'Day; of, a\\b', description: 'One\nTwo\r\nThree', url: 'https://example.org/a,b' });
    expect(found.slice(9, 12)).to.deep.equal([
      'SUMMARY:Day\\; of\\, a\\\\b',
      'DESCRIPTION:One\\nTwo\\nThree',
      'URL:https://example.org/a,b',
    ]);
  });

  it('folds its lines at 75 octets, and tears no character apart', () => {
    const name = `${'ا'.repeat(50)}👩‍🚀${'x'.repeat(90)}`;
    const file = calendarFile({ ...entry, name }, today);
    const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).to.equal(75);
    expect(file).not.to.contain('\ufffd');
    expect(file.replace(/\r\n /g, '')).to.contain(`SUMMARY:${name}\r\n`);
    expect(file.replace(/\r\n/g, '')).not.to.match(/[\r\n]/);
  });
});

describe('A link to a calendar', () => {
  const full = { ...entry, name: 'A & B', description: 'C', rule: 'last Monday in May' };

  it('opens that of Google with the rule', () => {
    expect(calendarLinks.google(full)).to.equal(
      'https://calendar.google.com/calendar/render?action=TEMPLATE&text=A%20%26%20B&dates=20270525%2F20270526&details=C&recur=RRULE%3AFREQ%3DYEARLY%3BBYMONTH%3D5%3BBYDAY%3D-1MO',
    );
  });

  it('opens that of Outlook with the next day', () => {
    expect(calendarLinks.outlook(full)).to.equal(
      'https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&allday=true&subject=A%20%26%20B&startdt=2027-05-25&enddt=2027-05-26&body=C',
    );
  });

  it('opens them with a sign in the place of half a character', () => {
    const torn = { ...full, name: 'A\ud800B' };
    expect(calendarLinks.google(torn)).to.contain('&text=A%EF%BF%BDB&');
    expect(calendarLinks.outlook(torn)).to.contain('&subject=A%EF%BF%BDB&');
  });
});
