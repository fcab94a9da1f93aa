/** The choice of content and appearance. */
import { html, nothing, type TemplateResult } from 'lit';
import { labelsFor } from '../site/page-labels.js';
import { widgets } from '../site/widgets.js';
import { messagesFor } from '../text/languages.js';
import { formatNumber } from '../text/format-number.js';
import { colourOf, contrast, minContrast, readable } from './contrast.js';
import { input, radios, select, type Choice } from './controls.js';
import { densities, backgrounds, themes, widths } from './looks.js';
import { kindOf } from './site-data.js';
import type { State } from './state.js';
import type { Store } from './store.js';

const languageName = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** The available kinds of parts, in the builder's language. */
function kinds({ collection: { parts, localized }, ui }: Store): readonly Choice[] {
  const reader = { ...localized, labels: labelsFor(ui), messages: messagesFor(ui) };
  const names = new Map(widgets.map(({ folder, heading }) => [folder, heading(reader)]));
  const found = [...new Set(parts.map(kindOf))];
  return found.map((kind) => [kind, names.get(kind) ?? reader.labels.wholeStory]);
}

export function contentView(store: Store): TemplateResult {
  const { messages, collection, snippet, state } = store;
  const kind = snippet ? kindOf(snippet.part) : '';
  const items = collection.parts.filter((part) => kindOf(part) === kind);
  const partOfKind = (wanted: string) => collection.parts.find((part) => kindOf(part) === wanted)!.path;
  const { languages, localized } = collection;
  return html`
    <section aria-labelledby="what">
      <h2 id="what">${messages.what}</h2>
      ${
        snippet
          ? html`<div class="fields">
            ${select('widget', messages.widget, kind, kinds(store), (value) => store.setState({ part: partOfKind(value) }))}
            ${
              items.length > 1
                ? select(
                    'item',
                    messages.item,
                    snippet.part.path,
                    items.map(({ path, title }) => [path, title]),
                    (part) => store.setState({ part }),
                  )
                : nothing
            }
            ${
              languages.length > 1
                ? select(
                    'language',
                    messages.language,
                    localized.lang,
                    languages.map((lang) => [lang, languageName(lang)]),
                    (lang) => store.setState({ lang }),
                  )
                : nothing
            }
          </div>`
          : html`<p>${messages.nothing}</p>`
      }
      ${state.own || languages.length > 1 ? nothing : html`<p class="quiet">${messages.language}: ${languageName(localized.lang)}</p>`}
    </section>
  `;
}

type ColourField = 'accent' | 'accentDark' | 'page';

/** The initial colours of the picker. */
const defaultColours: Readonly<Record<ColourField, string>> = {
  accent: '#1f4e79',
  accentDark: '#8fbce6',
  page: backgrounds.light,
};

/** The backgrounds on which a colour must be readable. An accent without a dark variant is used on both. */
function backgroundsOf(field: ColourField, { page, accentDark }: State): readonly string[] {
  const light = page || backgrounds.light;
  if (field === 'accentDark') return [backgrounds.dark];
  if (field === 'page') return [];
  return accentDark ? [light] : [light, backgrounds.dark];
}

/** The contrast warnings of a field, each with a readable colour of the same hue. */
function warnings(field: ColourField, { state, messages, ui, setState }: Store): readonly TemplateResult[] {
  const colour = state[field];
  return backgroundsOf(field, state)
    .filter((background) => contrast(colour, background) < minContrast)
    .map((background) => {
      const ratio = formatNumber((Math.floor(contrast(colour, background) * 10) / 10).toFixed(1), ui);
      const better = readable(colour, background);
      const place = background === backgrounds.dark && field === 'accent' ? 'accentDark' : field;
      return html`<p class="warning">
        ${messages.lowContrast(colour, background, ratio)}
        <button type="button" @click=${() => setState({ [place]: better })}>${messages.useInstead(better)}</button>
      </p>`;
    });
}

function colourView(field: ColourField, store: Store): TemplateResult {
  const { state, messages, uiState } = store;
  const invalid = uiState.invalidColours[field];
  const set = (text: string) => {
    const colour = text.trim() === '' ? '' : colourOf(text);
    store.setUiState({ invalidColours: { ...uiState.invalidColours, [field]: colour === undefined ? text : '' } });
    if (colour !== undefined) store.setState({ [field]: colour });
  };
  return html`
    <div class="field colour">
      ${input({
        id: field,
        label: messages[field],
        value: invalid || state[field],
        onInput: set,
        isInvalid: !!invalid,
        describedBy: `${field}-said colour-hint`,
      })}
      <input
        type="color"
        aria-label=${messages.pick(messages[field])}
        .value=${state[field] || defaultColours[field]}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
      <div id="${field}-said" role="status" class="said">
        ${invalid ? html`<p class="warning">${messages.notColour(invalid)}</p>` : warnings(field, store)}
      </div>
    </div>
  `;
}

export function lookView(store: Store): TemplateResult {
  const { state, messages } = store;
  const levels: readonly Choice[] = ['0', '2', '3', '4', '5', '6'].map((level) => [
    level,
    level === '0' ? messages.usualLevel : `h${level}`,
  ]);
  const choices = <T extends string>(keys: readonly T[], names: Readonly<Record<T, string>>): readonly Choice[] =>
    keys.map((key) => [key, names[key]]);
  const keys = <T extends string>(table: Readonly<Record<T, string>>) => Object.keys(table) as T[];
  return html`
    <section aria-labelledby="look">
      <h2 id="look">${messages.look}</h2>
      <div class="fields">
        ${select('theme', messages.theme, state.theme, choices(themes, messages.themes), (theme) =>
          store.setState({ theme: theme as State['theme'] }),
        )}
        ${select('level', messages.level, String(state.level), levels, (level) => store.setState({ level: Number(level) }))}
        ${colourView('accent', store)} ${colourView('accentDark', store)} ${colourView('page', store)}
        <p class="quiet" id="colour-hint">${messages.colourHint}</p>
      </div>
      ${radios('density', messages.density, state.density, choices(keys(densities), messages.densities), (density) =>
        store.setState({ density: density as State['density'] }),
      )}
      ${radios('width', messages.width, state.width, choices(keys(widths), messages.widths), (width) =>
        store.setState({ width: width as State['width'] }),
      )}
    </section>
  `;
}
