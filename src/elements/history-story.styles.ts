import { css } from 'lit';
import { base } from '../theme/base.styles.js';

export const styles = [
  base,
  css`
    .root {
      max-inline-size: 68em;
    }
    :is(.root, article) > * + * {
      margin-block-start: calc(var(--_spacing) * 2.5);
    }
    article > .title + .lead {
      margin-block-start: var(--_spacing);
    }
    article > :is(.note, .translation, nav) {
      margin-block-start: calc(var(--_spacing) * 1.25);
    }
    section > [part='heading'] {
      font-size: calc(1em + 0.5em * var(--_type-scale));
      margin-block-end: calc(var(--_spacing) * 0.8);
    }
    section > [part='title'] {
      font-size: clamp(2em, 1.4em + 3cqi, 3.25em);
      line-height: 1.1;
      letter-spacing: -0.015em;
    }
    section > .quiet {
      margin-block-end: 0.5em;
    }
    [part='lead'],
    [part='closing'] {
      font-size: calc(1em + 0.25em * var(--_type-scale));
      line-height: 1.5;
      max-inline-size: 36em;
    }
    [part='lead'] {
      color: var(--_muted);
    }
    [part='mission'] {
      max-inline-size: var(--_measure);
    }
    .note {
      border-inline-start: 3px solid var(--_accent);
      padding-inline-start: 1em;
      font-size: max(0.9375em, 11px);
      max-inline-size: 42em;
    }
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    nav > .quiet {
      margin-block-end: 0.3em;
    }
    nav ul,
    .partners ul {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.5em;
    }
    nav button {
      border: 0;
      padding: 0.2em 0;
      font-size: inherit;
      text-align: start;
      text-decoration: underline;
      text-decoration-thickness: 0.06em;
      text-underline-offset: 0.2em;
    }
    /* Touch targets need 24 pixels. */
    .sources li {
      min-block-size: 24px;
      font-size: max(0.875em, 11px);
    }
    .sources ul {
      columns: 18em auto;
      column-gap: 3em;
    }
    /* One line between two quotations. */
    .quotes > * + * {
      margin-block-start: -1px;
    }
    .photos > * + *,
    .observances > * + * {
      margin-block-start: calc(var(--_spacing) * 1.5);
    }
  `,
];
