import { css } from 'lit';

/** The proportional timeline. In print, the plain list, with the eras before it. */
export const scaleStyles = css`
  .zoom {
    display: flex;
    gap: 0.5em;
    justify-content: end;
    margin-block-end: 0.5em;
  }
  .zoom button {
    min-inline-size: 2.4em;
  }
  .eras small {
    color: var(--_muted);
    font-size: max(0.9em, 11px);
  }
  @media not print {
    .scroller {
      overflow: auto hidden;
      overscroll-behavior-inline: contain;
      scrollbar-width: thin;
      padding-block-end: 1em;
    }
    .time {
      --_fill: var(--_accent);
      position: relative;
      min-inline-size: calc(100% - 0.5em);
      inline-size: calc((var(--_length) + 12) * 1em);
      margin-inline-start: 0.5em;
    }
    /* The ticks: a label at the top, and a line down to the bottom. */
    .axis {
      block-size: 2.6em;
      border-block-end: 1px solid var(--_line);
    }
    .axis div {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_x) * 1em);
      border-inline-start: 1px solid color-mix(in srgb, var(--_line) 40%, transparent);
    }
    .axis span {
      position: absolute;
      inset-block-end: calc(100% - 3em);
      inline-size: calc(var(--_tick) * 1em);
      padding-inline-start: 0.4em;
      font-size: max(0.8125em, 11px);
      line-height: 1.3;
      font-variant-numeric: tabular-nums;
      color: var(--_muted);
    }
    .eras,
    .time ol {
      display: grid;
      grid-template-columns: 100%;
      position: relative;
    }
    .eras {
      --_fill: color-mix(in srgb, var(--_accent) 12%, transparent);
      row-gap: 2px;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_line);
    }
    .time ol {
      row-gap: 1.25em;
      padding-block-start: 1.25em;
    }
    .eras p,
    .time ol > li {
      grid-area: var(--_lane) / 1;
      display: flex;
      flex-direction: column;
      align-items: start;
      position: relative;
      margin-inline-start: calc(var(--_x) * 1em);
      padding: 0;
    }
    .eras p {
      inline-size: max(var(--_length) * 1em, 10em);
    }
    .eras span {
      position: sticky;
      inset-inline-start: 0;
      display: inline-block;
      box-sizing: border-box;
      max-inline-size: max(10em, min(100%, 20em));
      padding: 0.3em 0.7em;
      font-size: max(0.875em, 11px);
      line-height: 1.4;
    }
    /* From the first to the last day; unknown ends fade out. */
    .eras p::before,
    .time li::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline: 0 auto;
      inline-size: calc(var(--_length) * 1em);
      background: linear-gradient(
        90deg,
        var(--_start),
        var(--_fill) min(3em, 40%) max(100% - 3em, 60%),
        var(--_end)
      );
    }
    .eras p::before {
      border-inline-start: 2px solid var(--_start);
    }
    .time ol > li {
      inline-size: max(var(--_length) * 1em, 12em);
      padding-block-start: 1em;
    }
    .time li > * {
      position: sticky;
      inset-inline-start: 0;
      max-inline-size: 12em;
      margin: 0;
      text-align: start;
      font-size: max(0.875em, 11px);
      line-height: 1.4;
    }
    .time li > :is(h2, h3, h4, h5, h6) {
      font-size: 1em;
      line-height: 1.3;
    }
    .time summary {
      position: static;
      min-inline-size: 24px;
      min-block-size: 24px;
    }
    .time li summary::after {
      position: static;
    }
    .time li > .link {
      inset: auto;
      inline-size: auto;
    }
    .time li:not(:has([open])) > .link {
      display: none;
    }
    .time li::before {
      display: none;
    }
    .time li::after {
      inset-block: 0 auto;
      inset-inline-start: calc(min(0, var(--_length) - 0.6) * 0.5em);
      margin: 0;
      block-size: 0.6em;
      inline-size: max(var(--_length) * 1em, 0.6em);
      border: 0;
      border-radius: 1em;
    }
    .time li.undated::after {
      background: none;
      border: 1.5px solid var(--_muted);
    }
    .time li.undated > .aside {
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      color: var(--_muted);
      font-style: italic;
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
    /* Too short to fade. */
    .time [data-mark~='short'] {
      --_start: var(--_fill);
      --_end: var(--_fill);
    }
    .time .approximate[data-mark~='short']::after {
      background: none;
      border: 1.5px dashed var(--_accent);
    }
    .time:dir(rtl) :is(li, p)::before,
    .time:dir(rtl) li::after {
      transform: scaleX(-1);
    }
    .time li[data-mark~='away'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    @media (forced-colors: active) {
      .eras p::before {
        border-block-end: 2px solid;
      }
      .time {
        --_accent: CanvasText;
      }
    }
  }
  @media print {
    .zoom,
    .axis {
      display: none;
    }
    .eras {
      margin-block-end: 1.5em;
    }
  }
`;
