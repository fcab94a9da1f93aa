import { css } from 'lit';
import { base } from '../theme/base.styles.js';
import { mapBox } from '../map/dot-map.js';
import { waffleBox } from '../map/waffle.js';
import { countriesLayout } from './partials/countries.styles.js';
import { box, grid } from './partials/grid.styles.js';

/** The geometry of classes of countries, for the upgraded element and for its HTML content. */
export const coverageLayout = css`
  ${countriesLayout}
  [data-class] {
    ${box}
  }
  [data-field='name'] {
    font-weight: var(--_weight);
  }
  [data-field='count'] {
    font-size: calc(1em + 0.2em * var(--_type-scale));
    line-height: 1.3;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    margin-block-end: 0.3em;
  }
  [data-field='count'] data:not([data-field], :not([data-field]) ~ *) {
    font-size: 2.0833em;
    line-height: 1.05;
    font-weight: var(--_weight);
    letter-spacing: -0.02em;
    color: var(--_accent);
  }
  data > small {
    font-size: max(0.4em, 11px);
    font-weight: 500;
    letter-spacing: 0;
  }
  :is([data-field='note'], [data-field='boundaries']) {
    margin-block-start: 0.4em;
    font-size: max(0.8125em, 11px);
    color: var(--_muted);
  }
  dl {
    margin-block-end: 0.9em;
  }
`;

export const waffleRoom = css`
  aspect-ratio: ${waffleBox.width} / ${waffleBox.height};
  max-inline-size: 40em;
  margin-block-start: 1.1em;
`;

export const mapRoom = css`
  aspect-ratio: ${mapBox.width} / ${mapBox.height};
  margin-block: 1.5em 0.6em;
`;

export const styles = [
  base,
  coverageLayout,
  css`
    .classes {
      ${grid}
    }
    svg {
      display: block;
      overflow: visible;
      inline-size: 100%;
    }
    .waffle {
      ${waffleRoom}
    }
    .waffle:dir(rtl) {
      transform: scaleX(-1);
    }
    .map {
      ${mapRoom}
      direction: ltr;
      touch-action: pan-x pan-y;
    }
    .map g:focus {
      outline: none;
    }
    .pointed {
      block-size: 1.55em;
      margin-block-end: 1.2em;
      overflow: hidden;
      font-weight: var(--_weight);
      text-align: center;
    }
    .swatch {
      display: inline-block;
      inline-size: 0.8em;
      block-size: 0.8em;
      margin-inline-end: 0.35em;
    }
    /* Below this size, shapes cannot be recognised: on small screens, the map scrolls. */
    .several {
      overflow-x: auto;
      aspect-ratio: auto;
      padding-block: 10px;
    }
    .several svg {
      min-inline-size: 36em;
    }
    .land {
      fill: var(--_line);
    }
    .mark0 {
      fill: var(--_accent);
    }
    .mark1,
    .mark2,
    .mark3 {
      fill: none;
      stroke: var(--_accent-2);
      stroke-width: 0.13;
    }
    .mark2 {
      stroke: var(--_accent-3);
    }
    .mark3 {
      stroke: var(--_accent-4);
    }
    /* The highlighted country: an outline around its dots that does not scale with the map. */
    .halo {
      fill: none;
      stroke: currentColor;
      stroke-width: 20px;
      stroke-linecap: round;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .inner {
      stroke: Canvas;
      stroke-width: 15px;
    }
    @media (forced-colors: active) {
      .land {
        fill: GrayText;
      }
      .mark0 {
        fill: CanvasText;
      }
      .mark1,
      .mark2,
      .mark3 {
        stroke: CanvasText;
      }
      .halo:not(.inner) {
        stroke: Highlight;
      }
    }
    @media print {
      .pointed,
      .halo {
        display: none;
      }
      [data-class],
      svg {
        break-inside: avoid;
      }
    }
  `,
];
