import { css } from 'lit';

/** The list of countries, for the upgraded element and for its HTML content. */
export const countriesLayout = css`
  dl > div {
    display: grid;
    grid-template-columns: var(--_date-width) minmax(0, 1fr);
    column-gap: 2em;
    border-block-start: 1px solid var(--_line);
    padding-block: calc(var(--_spacing) * 0.4);
  }
  dl dt {
    font-size: max(0.875em, 11px);
    line-height: 1.77;
    color: var(--_muted);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  dd > ul {
    columns: 9em;
    column-gap: 1.5em;
  }
  dd li {
    break-inside: avoid;
    overflow-wrap: break-word;
  }
  @container (max-width: 36em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
