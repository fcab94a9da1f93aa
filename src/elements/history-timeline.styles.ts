import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { mediaStyles } from './partials/media.styles.js';
import { opener, timelineLayout } from './history-timeline.layouts.js';

export const styles = [
  base,
  timelineLayout,
  mediaStyles,
  css`
    ol {
      --_rail: calc(var(--_date-width) + 1.75em);
    }
    * + section {
      margin-block-start: calc(var(--_spacing) * 1.5);
    }
    section > :first-child {
      font-size: calc(1em + 0.35em * var(--_type-scale));
      margin-block-end: 0.9em;
      padding-block-end: 0.35em;
      border-block-end: var(--_rule) var(--_line);
    }
    /* The line, and the marker of each event. */
    li::before,
    li::after {
      content: '';
      position: absolute;
      inset-inline-start: var(--_rail);
    }
    li::before {
      inset-block: 1.4em -0.15em;
      border-inline-start: 1px solid var(--_line);
    }
    ol:not(:where([role='none']:not(:last-child))) > li:last-child::before {
      display: none;
    }
    li::after {
      inset-block-start: 0.45em;
      margin-inline-start: -0.36em;
      box-sizing: border-box;
      inline-size: 0.72em;
      block-size: 0.72em;
      border: 1.5px solid var(--_accent);
      border-radius: 50%;
      background: var(--_accent);
    }
    .approximate::after {
      border-style: dashed;
      background: none;
    }
    .span::after {
      block-size: 2.6em;
      border: 0;
      border-radius: 1em;
      background: linear-gradient(transparent, var(--_accent) 35% 65%, transparent);
    }
    .span::before {
      inset-block-start: 3.4em;
    }
    .undated::after {
      background: none;
      border-color: var(--_muted);
    }
    li[aria-current] > :is(h2, h3, h4, h5, h6) {
      text-decoration: underline;
      text-decoration-color: var(--_accent);
      text-decoration-thickness: 0.12em;
      text-underline-offset: 0.25em;
    }
    li:focus-visible {
      outline-offset: 0.5em;
    }
    /* The link button is in the gap below the text, so that it takes no space. */
    li > .link {
      position: absolute;
      margin: 0;
      inset-block-end: 0.3em;
      inset-inline-start: 0;
      padding: 0;
      border: 0;
      font-size: max(0.8125em, 11px);
      opacity: 0;
    }
    li:hover > .link,
    .link:focus-visible,
    .link[aria-pressed] {
      opacity: 1;
    }
    .more {
      margin-block-start: calc(var(--_spacing) * 1.5);
    }
    .vertical > .more {
      margin-inline-start: calc(var(--_date-width) + 3.5em);
    }
    @container (max-width: 36em) {
      ol {
        --_rail: 0.36em;
      }
      .vertical > .more {
        margin-inline-start: 1.75em;
      }
    }
    @media not print {
      .root li[hidden] {
        display: none;
      }
      /* Takes no space, but find-in-page still finds it. */
      .root li[hidden='until-found'] {
        display: block;
        position: absolute;
        padding: 0;
      }
      /* A long list consists of boxes; empty ones reserve their space. */
      [role='none']:empty {
        block-size: calc(var(--_entry, 8em) * 24);
      }
      /* Skips layout of what is out of view; screen readers and find-in-page still have it. Not in WebKit (the only engine
         with hanging-punctuation), whose find-in-page skips it, too (bug 283846). */
      @supports (content-visibility: auto) and (not (hanging-punctuation: first)) {
        [role='none'] {
          content-visibility: auto;
          contain-intrinsic-block-size: auto calc(var(--_entry, 8em) * 24);
          overflow-clip-margin: 3em;
        }
      }
      ol:not(:where([role='none']:not(:last-child))) > li:nth-last-child(1 of :not([hidden]))::before {
        display: none;
      }
      .out {
        margin: 0;
      }
      .out > :first-child {
        display: none;
      }
    }
    ${opener}
    @media (hover: none) {
      .link {
        opacity: 1;
      }
    }
    @media (forced-colors: active) {
      li::after {
        forced-color-adjust: none;
        border-color: CanvasText;
        background: CanvasText;
      }
      .approximate::after,
      .undated::after {
        background: none;
      }
    }
    @media print {
      li {
        break-inside: avoid;
      }
      li[hidden]:not([hidden='']) {
        display: grid !important;
        content-visibility: visible;
      }
      li[hidden=''],
      summary:not([data-field]) {
        display: none;
      }
    }
  `,
];
