import { css } from 'lit';

/** Several figures in one to four columns. */
export const grid = css`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(max(min(12em, 100%), (100% - 3 * var(--_spacing)) / 4), 1fr));
  gap: calc(var(--_spacing) * 1.5) var(--_spacing);
`;

/** A block with a thin line above it. */
export const box = css`
  border-block-start: var(--_rule) var(--_line);
  padding-block-start: calc(var(--_spacing) * 0.6);
`;
