/** The elements in a page of React 19: compiled with the packed package, see `package.node.mjs`. */
import { useRef } from 'react';
import type { HistoryTimeline, StoryInput } from 'history-widgets';
import type {} from 'history-widgets/jsx';

const story: StoryInput = { events: [{ date: 1998, title: 'The founding' }] };

export function Page() {
  const timeline = useRef<HistoryTimeline>(null);
  return (
    <>
      <history-timeline
        ref={timeline}
        story={story}
        groupBy="decade"
        heading-level={2}
        className="wide"
        onhistory-timeline-select={({ detail }) => timeline.current?.goTo(detail.id)}
        onhistory-timeline-filter={({ detail }) => detail.count}
        onload={(event) => event.type}
      />
      <history-timeline story={[{ title: 'The founding' }]} />
      <milestone-counter value="10500" as-of="2024" no-animation>
        wells dug
      </milestone-counter>
      <quote-card src="story.json" items="chair" theme="uswds" />
      <captioned-photo src="story.json" lightbox />
      <observance-day src="story.json" calendars="google" />
      <coverage-map src="story.json" items="members partners" />
      <history-story src="story.json" headingLevel={1} />
      {/* @ts-expect-error There is no such layout. */}
      <history-timeline layout="sideways" />
      {/* @ts-expect-error A quotation has no limit. */}
      <quote-card limit={3} />
      {/* @ts-expect-error A story has no such field. */}
      <quote-card story={{ quotations: [] }} />
      {/* @ts-expect-error A method is no attribute. */}
      <history-timeline goTo={() => true} />
    </>
  );
}
