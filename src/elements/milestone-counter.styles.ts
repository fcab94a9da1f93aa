import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { box, grid } from './partials/grid.styles.js';

/** The geometry of a figure, for the upgraded element and for its HTML content. */
export const milestoneLayout = css`
  data:not(table *) {
    display: block;
    font-size: calc(1em + 1.5em * var(--_type-scale));
    line-height: 1.05;
    font-weight: var(--_weight);
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
    margin-block-end: 0.2em;
    color: var(--_accent);
  }
  /* The qualifier is on a separate line above the number; its space is always reserved. */
  data > small {
    display: block;
    font-size: max(0.36em, 11px);
    line-height: 1.3;
    font-weight: 500;
    letter-spacing: 0;
    margin-block-end: 0.25em;
    min-block-size: 1.3em;
  }
  data:not(table *, :has(> small)) {
    padding-block-start: 0.558em;
  }
  /* The sparkline; below it, the values as a table in a <details>. */
  svg,
  [data-field='series']:not(:has(svg)):has(tr + tr + tr)::before {
    content: '';
    display: block;
    inline-size: 100%;
    max-inline-size: 20em;
    block-size: 3em;
    margin-block-start: 0.8em;
  }
  [data-field='series'] {
    font-size: max(0.8125em, 11px);
    color: var(--_muted);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  :is(th, td) {
    padding-block: 0.15em;
    padding-inline: 0 1.2em;
    text-align: start;
    font-weight: inherit;
  }
  [data-field='note'] {
    margin-block-start: 0.4em;
    font-size: max(0.8125em, 11px);
    color: var(--_muted);
  }
`;

/** The number of figures in the animation. */
export const countSteps = 24;

export const styles = [
  base,
  milestoneLayout,
  css`
    .grid {
      ${grid}
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .figure {
      ${box}
    }
    /* A block during the animation: Firefox places the overlay wrongly in a right-to-left inline box. */
    .number {
      position: relative;
    }
    .number:has(> .counting) {
      display: inline-block;
    }
    .counting {
      opacity: 0;
    }
    /*
     * The figures of the animation are generated content, so that they are not text of the page. The last line is the
     * final figure; the others scroll past it. Only while it counts: an animation that shows nothing costs each frame, too.
     */
    .counting + .motion {
      position: absolute;
      inset-inline-start: 0;
      /* Inline, so that it starts on the line of the figure. */
      display: inline-flex;
      flex-direction: column;
      justify-content: flex-end;
      block-size: 1.05em;
      overflow: clip;
    }
    .counting + .motion::before {
      content: attr(data-passing);
      white-space: pre;
      line-height: 1.05;
      animation: count min(var(--_motion), 1.5s) steps(${countSteps});
    }
    @keyframes count {
      from {
        transform: translateY(calc(100% - 1.05em));
      }
    }
    svg {
      overflow: visible;
    }
    svg:dir(rtl) {
      transform: scaleX(-1);
    }
    polyline {
      fill: none;
      stroke: var(--_accent);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }
    @media (forced-colors: active) {
      polyline {
        stroke: CanvasText;
      }
    }
    @media print {
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      .counting {
        opacity: 1;
      }
      .counting + .motion {
        display: none;
      }
    }
  `,
];
