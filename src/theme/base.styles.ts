import { css } from 'lit';
import { presetRules } from './presets.js';
import { tokenDeclarations } from './tokens.js';

/**
 * The root element of each widget: the tokens, and defaults for inherited properties that would break the layout. On an inner
 * element, since a page's `* { … }` overrides `:host`. Font, size, colour and colour scheme are inherited from the page.
 */
export const rootDeclarations = css`
  ${tokenDeclarations}
  color: var(--_text);
  font-family: var(--_font);
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

/** Resets for elements that several widgets use, in shadow roots and in HTML before the elements are upgraded. */
export const plainElements = css`
  :is(ol, p, figure, blockquote, dl, dd, dt, h2, h3, h4, h5, h6) {
    margin: 0;
    padding: 0;
  }
  :is(h2, h3, h4, h5, h6) {
    font-size: calc(1em + 0.2em * var(--_type-scale));
    line-height: 1.3;
    font-weight: var(--_weight);
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
  ${presetRules((theme) => `[data-theme=${theme}]`)}
  ${plainElements}
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: var(--_radius);
  }
  button {
    font: inherit;
    font-size: max(0.875em, 11px);
    color: var(--_button-text);
    background: var(--_button);
    border: 1px solid;
    border-radius: var(--_radius);
    padding: 0.4em 0.9em;
    min-block-size: 24px;
    cursor: pointer;
  }
  button.link {
    color: var(--_accent);
    background: none;
  }
  :is(a, button):focus-visible {
    color: var(--_focus-text);
    background: var(--_focus-background);
    box-shadow: 0 0 0 3px var(--_focus-background);
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
  /* With more contrast, all text has the page's text colour. */
  @media (prefers-contrast: more) {
    .root.root {
      --_accent: currentColor;
      --_muted: currentColor;
      --_line: color-mix(in srgb, currentColor 60%, transparent);
    }
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
