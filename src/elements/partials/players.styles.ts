import { css } from 'lit';

/** The embedded player, and the enlarged picture. */
export const playerStyles = css`
  iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  :is(.frame, dialog) > button {
    margin-block: 1em;
    background: Canvas;
    color: CanvasText;
  }
  .enlarge {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    cursor: zoom-in;
  }
  dialog {
    border: 0;
    padding-block-start: 0;
  }
  dialog > img {
    inline-size: auto;
    max-block-size: 80vh;
  }
  ::backdrop {
    background: #000c;
  }
  @media print {
    iframe {
      display: none;
    }
  }
`;
