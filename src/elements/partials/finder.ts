import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineView } from '../../story/choose-events.js';
import { emptyFilter } from '../../story/filter.js';
import type { Text } from '../../model/model.js';
import { formatNumber } from '../../text/format-number.js';
import type { FindController } from '../controllers/find-controller.js';
import { text, type RenderContext } from '../../views/text.js';
import { listener } from '../listener.js';

/** The available controls. */
export interface Offered {
  readonly searchable: boolean;
  readonly filterable: boolean;
}

/** A group of checkboxes; nothing without options. */
function boxes(
  legend: string,
  labels: ReadonlyMap<string, Text>,
  chosen: readonly string[],
  choose: (chosen: readonly string[]) => void,
  context: RenderContext,
): TemplateResult | typeof nothing {
  const box = ([value, label]: readonly [string, Text]): TemplateResult => {
    const others = chosen.filter((other) => other !== value);
    const isChosen = others.length < chosen.length;
    return html`<label><input type="checkbox" .checked=${isChosen} @change=${listener(() => choose(isChosen ? others : [...chosen, value]))}> ${text(label, context)}</label>`;
  };
  return labels.size > 0 ? html`<fieldset><legend>${legend}</legend>${[...labels].map(box)}</fieldset>` : nothing;
}

/** The search field, the checkboxes for tags and eras, the number of results (a live region), and the reset button. */
export function finder(
  { options, found, events }: TimelineView,
  { searchable, filterable }: Offered,
  { filter, look, prepare }: FindController,
  context: RenderContext,
): TemplateResult | typeof nothing {
  if (!searchable && !filterable) return nothing;
  const { lang, messages } = context;
  const { query, tags, eras } = filter;
  const filters = filterable && options();
  const all = events.length;
  const onInput = ({ target }: Event): void => look({ query: (target as HTMLInputElement).value });
  return html`<div part="find" class="find" role="search">
    ${searchable ? html`<label>${messages.search} <input type="search" .value=${query} @focus=${listener(prepare)} @input=${listener(onInput)}></label>` : nothing}
    <p part="count" class="quiet" role="status">${found > 0 ? messages.found(formatNumber(found, lang), formatNumber(all, lang)) : messages.noMatch}</p>
    <button part="reset" type="button" aria-disabled=${found === all ? 'true' : nothing} @click=${listener(() => look(emptyFilter))}>${messages.reset}</button>
    ${
      filters && filters.tags.size + filters.eras.size > 0
        ? html`<details><summary>${messages.filter}</summary>
            ${boxes(messages.topics, filters.tags, tags, (chosen) => look({ tags: chosen }), context)}${boxes(messages.eras, filters.eras, eras, (chosen) => look({ eras: chosen }), context)}
          </details>`
        : nothing
    }
  </div>`;
}
