import { css } from 'lit';

export const finderStyles = css`
  /* All rows have the same height, so that space can be reserved for them. */
  .find {
    display: grid;
    grid-template-columns: repeat(3, auto) 1fr;
    grid-auto-rows: minmax(2.25em, auto);
    align-items: center;
    justify-items: start;
    column-gap: 1em;
    margin-block-end: calc(var(--_spacing) * 1.25);
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  input {
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }
  [type='search'] {
    box-sizing: border-box;
    inline-size: 16em;
    min-inline-size: 0;
    block-size: 2.25em;
    margin: 0;
    padding: 0 0.6em;
    background: none;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
  }
  .find > label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    white-space: nowrap;
  }
  .find > details {
    grid-column: 1 / -1;
  }
  @container (max-width: 36em) {
    .find > label {
      grid-column: 1 / -1;
      max-inline-size: 100%;
    }
  }
  .find summary {
    cursor: pointer;
    inline-size: fit-content;
    color: var(--_accent);
  }
  fieldset {
    margin: 0.75em 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--_muted);
  }
  fieldset,
  .find summary {
    font-size: max(0.9375em, 11px);
  }
  fieldset label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 24px;
    margin-inline-end: 1.25em;
  }
  [aria-disabled] {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }
  @media print {
    .find {
      display: none;
    }
  }
`;
