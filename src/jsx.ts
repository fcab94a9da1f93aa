/**
 * JSX types for React 19: add `import type {} from 'history-widgets/jsx'` to one file of a project. React sets properties of
 * the element, and attributes otherwise; both spellings are accepted.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { LitElement } from 'lit';
import type { CaptionedPhoto } from './elements/captioned-photo.js';
import type { CoverageMap } from './elements/coverage-map.js';
import type { HistoryStory } from './elements/history-story.js';
import type { HistoryTimeline } from './elements/history-timeline.js';
import type { MilestoneCounter } from './elements/milestone-counter.js';
import type { ObservanceDay } from './elements/observance-day.js';
import type { QuoteCard } from './elements/quote-card.js';
import type { TimelineEventMap } from './events.js';
import type { EventInput, StoryInput } from './model/input.js';

/** `headingLevel` → `heading-level`. */
type Attribute<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Attribute<Rest>}`
  : '';

/** The element's own properties. */
type Own<Element> = Exclude<keyof Element, keyof LitElement | 'story'>;

type Values<Element> = {
  [Name in Own<Element> as Element[Name] extends (...given: never[]) => unknown ? never : Name]?: Element[Name];
};

type Attributes<Properties> = { [Name in keyof Properties as Attribute<Name & string>]?: Properties[Name] };

type Listeners<Events> = { [Name in keyof Events as `on${Name & string}`]?: (event: Events[Name]) => void };

type Props<Element, Story = StoryInput, Events = unknown> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Values<Element> &
  Attributes<Values<Element>> &
  Listeners<{ load: Event; error: Event } & Events> & { story?: Story | undefined };

declare module 'react' {
  // React declares its types in a namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'captioned-photo': Props<CaptionedPhoto>;
      'coverage-map': Props<CoverageMap>;
      'history-story': Props<HistoryStory>;
      'history-timeline': Props<HistoryTimeline, StoryInput | readonly EventInput[], TimelineEventMap>;
      'milestone-counter': Props<MilestoneCounter>;
      'observance-day': Props<ObservanceDay>;
      'quote-card': Props<QuoteCard>;
    }
  }
}
