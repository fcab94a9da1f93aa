import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { countriesLayout } from './partials/countries.styles.js';
import { box } from './partials/grid.styles.js';

/** The geometry of a yearly day, for the upgraded element and for its HTML content. */
export const observanceLayout = css`
  ${countriesLayout}
  :is([part='when'], [data-field='rule'], [data-field='displayDate'], time[datetime^='--']) {
    display: block;
    margin-block-start: 0.25em;
    font-size: calc(1em + 1em * var(--_type-scale));
    line-height: 1.2;
    font-weight: var(--_weight);
    letter-spacing: -0.015em;
    color: var(--_accent);
    text-wrap: balance;
  }
  [data-field='text'] {
    margin-block-start: 0.9em;
    max-inline-size: var(--_measure);
  }
  data {
    display: block;
    margin-block-start: 0.9em;
  }
  dl {
    margin-block-start: 0.9em;
  }
  [data-field='note'] {
    margin-block-start: 0.9em;
    font-size: max(0.8125em, 11px);
    color: var(--_muted);
  }
`;

export const styles = [
  base,
  observanceLayout,
  css`
    .root {
      ${box}
    }
    .day + .day {
      margin-block-start: calc(var(--_spacing) * 1.5);
    }
    [part='when']::first-letter {
      text-transform: uppercase;
    }
    .next {
      font-size: max(0.9375em, 11px);
      margin-block-start: 0.3em;
      color: var(--_muted);
    }
    .today {
      color: var(--_accent);
      font-weight: var(--_weight);
    }
    .calendar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.3em 1.2em;
      margin-block-start: 1.2em;
      min-block-size: 2.2em;
    }
    .calendar a {
      font-size: max(0.875em, 11px);
      padding-block: 0.3em;
    }
    @media print {
      .calendar {
        display: none;
      }
    }
  `,
];
