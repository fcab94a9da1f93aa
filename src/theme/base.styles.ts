import { css } from 'lit';
import { tokenDeclarations } from './tokens.js';

/**
 * What every root starts from: the tokens, and the inherited properties of the page that would break a layout. It sits
 * on an inner element, since a page's `* { … }` beats `:host`. The font, its size, its colour and the colour scheme are the page's own; no text is smaller than 11 px.
 */
export const rootDeclarations = css`
  ${tokenDeclarations}
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: 20em;
  font-size: max(1em, 11px);
  line-height: 1.55;
  letter-spacing: normal;
  word-spacing: normal;
  text-transform: none;
  text-indent: 0;
  text-align: start;
  white-space: normal;
  overflow-wrap: anywhere;
  font-variant: normal;
`;

/** Resets of the elements that several widgets use, valid in a shadow root and in a page's not-yet-upgraded HTML. */
export const plainElements = css`
  ol,
  p,
  figure,
  blockquote,
  dl,
  dd,
  dt,
  :is(h2, h3, h4, h5, h6) {
    margin: 0;
    padding: 0;
  }
  :is(h2, h3, h4, h5, h6) {
    font-size: 1.2em;
    line-height: 1.3;
    font-weight: 650;
    font-style: normal;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 0.06em;
  }
  cite {
    font-style: normal;
  }
`;

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    color: inherit;
    font: inherit;
    color-scheme: inherit;
    visibility: inherit;
    ${rootDeclarations}
  }
  ${plainElements}
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: var(--_radius);
  }
  button {
    font: inherit;
    font-size: max(0.875em, 11px);
    color: var(--_accent);
    background: none;
    border: 1px solid;
    border-radius: var(--_radius);
    padding: 0.4em 0.9em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .quiet {
    font-size: max(0.875em, 11px);
    color: var(--_muted);
  }
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    button {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
`;
