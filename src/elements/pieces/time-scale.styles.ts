import { css } from 'lit';

/** The list drawn to scale. On paper it is the plain list again, with the eras before it. */
export const scaleStyles = css`
  .zoom {
    display: flex;
    gap: 0.5em;
    justify-content: end;
    margin-block-end: 0.75em;
  }
  .zoom button {
    min-inline-size: 2.4em;
  }
  @media screen {
    .scroller {
      overflow: auto hidden;
      overscroll-behavior-inline: contain;
      padding-block-end: 1em;
    }
    .time {
      position: relative;
      min-inline-size: calc(100% - 0.5em);
      inline-size: calc((var(--_length) + 13) * 1em);
      margin-inline-start: 0.5em;
    }
    /* The ticks: words at the top, and a line through all that is below. */
    .axis {
      block-size: 2.9em;
      border-block-end: 1px solid var(--_line);
      font-variant-numeric: tabular-nums;
      color: var(--_muted);
    }
    .axis div {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_x) * 1em);
      border-inline-start: 1px solid color-mix(in srgb, var(--_line) 45%, transparent);
    }
    .axis span {
      display: block;
      inline-size: 8em;
      padding-inline-start: 0.4em;
      font-size: max(0.8125em, 11px);
      line-height: 1.35;
    }
    .eras,
    .time ol {
      display: grid;
      grid-template-columns: 100%;
      position: relative;
    }
    .eras {
      row-gap: 0.25em;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_line);
    }
    .eras p,
    .time li {
      grid-area: var(--_lane) / 1;
      display: block;
      box-sizing: border-box;
      position: relative;
      margin-inline-start: calc(var(--_x) * 1em);
    }
    .eras p {
      inline-size: max(var(--_length) * 1em, 10em);
      min-block-size: 2em;
      font-size: 1em;
    }
    .eras span {
      position: sticky;
      inset-inline-start: 0.5em;
      display: inline-block;
      max-inline-size: max(9em, min(100%, 20em));
      padding: 0.3em 0.6em;
      font-size: max(0.875em, 11px);
      line-height: 1.35;
    }
    .eras p::before {
      content: '';
      position: absolute;
      inset: 0 auto 0 0;
      inset-inline: 0 auto;
      inline-size: calc(var(--_length) * 1em);
      background: linear-gradient(90deg, var(--_start) 0, var(--_fill) min(3em, 30%), var(--_fill) max(100% - 3em, 70%), var(--_end));
      border-inline-start: 2px solid var(--_start);
    }
    .time ol {
      row-gap: 1.1em;
      padding-block-start: 1em;
    }
    .time li {
      inline-size: max(var(--_length) * 1em, 13em);
      padding: 0;
      padding-block-start: 1.1em;
    }
    .time li > * {
      position: sticky;
      inset-inline-start: 0.5em;
      max-inline-size: 13em;
      text-align: start;
    }
    .time li > .aside {
      position: absolute;
    }
    .time li::before {
      display: none;
    }
    /* The mark: a dot at a day, a bar from the first to the last day; ends that no one knows fade. */
    .time li::after {
      inset-block-start: 0;
      inset-inline-start: -0.36em;
      margin: 0;
      block-size: 0.72em;
      inline-size: calc(var(--_length) * 1em + 0.72em);
      border: 0;
      border-radius: 1em;
      background: linear-gradient(90deg, var(--_start) 0, var(--_fill) min(2em, 40%), var(--_fill) max(100% - 2em, 60%), var(--_end));
    }
    .time {
      --_fill: var(--_accent);
    }
    .eras {
      --_fill: color-mix(in srgb, var(--_accent) 12%, transparent);
    }
    [data-mark] {
      --_start: var(--_fill);
      --_end: var(--_fill);
    }
    [data-mark~='soft-start'] {
      --_start: transparent;
    }
    [data-mark~='soft-end'] {
      --_end: transparent;
    }
    .time li::after:dir(rtl), .eras p::before:dir(rtl) {
      transform: scaleX(-1);
    }
    .time [data-mark~='away'] {
      grid-area: 1 / 1;
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media print {
    .zoom,
    .axis {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
