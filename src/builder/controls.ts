/** Native form controls with labels. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export type Choice = readonly [value: string, label: string];

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export const select = (
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  onChoice: (value: string) => void,
): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} .value=${live(value)} @change=${(event: Event) => onChoice(valueOf(event))}>
      ${choices.map(([each, name]) => html`<option value=${each} ?selected=${each === value}>${name}</option>`)}
    </select>
  </div>
`;

export const radios = (
  name: string,
  legend: string,
  value: string,
  choices: readonly Choice[],
  onChoice: (value: string) => void,
  className = 'segments',
): TemplateResult => html`
  <fieldset class=${className}>
    <legend>${legend}</legend>
    <div>
      ${choices.map(
        ([each, label]) => html`
          <label>
            <input
              type="radio"
              name=${name}
              value=${each}
              .checked=${live(each === value)}
              @change=${() => onChoice(each)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly isInvalid?: boolean;
  /** For `aria-describedby`. */
  readonly describedBy?: string | undefined;
  readonly isLong?: boolean;
}

/** Without `live()`, so that text being typed survives a render. */
export const input = ({ id, label, value, onInput, isInvalid, describedBy, isLong }: Input): TemplateResult => html`
  <label for=${id}>${label}</label>
  ${
    isLong
      ? html`<textarea
        id=${id}
        rows="2"
        dir="auto"
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${describedBy ?? nothing}
        .value=${value}
        @change=${(event: Event) => onInput(valueOf(event))}
      ></textarea>`
      : html`<input
        id=${id}
        dir="auto"
        autocomplete="off"
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${describedBy ?? nothing}
        .value=${value}
        @change=${(event: Event) => onInput(valueOf(event))}
      />`
  }
`;
