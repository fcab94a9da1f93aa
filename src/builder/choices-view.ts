/** What is shown, and how it looks. */
import { html, nothing, type TemplateResult } from 'lit';
import { wordsFor } from '../site/page-words/words.js';
import { widgets } from '../site/widgets.js';
import { messagesFor } from '../text/languages.js';
import { formatNumber } from '../text/format-number.js';
import { colourOf, contrast, enough, readable } from './contrast.js';
import { input, radios, select, type Choice } from './controls.js';
import { densities, grounds, themes, widths } from './looks.js';
import { kindOf } from './site-data.js';
import type { State } from './state.js';
import type { Store } from './store.js';

const languageName = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** The kinds of parts that there are, in the builder's language. */
function kinds({ collection: { parts, localized }, ui }: Store): readonly Choice[] {
  const reader = { ...localized, words: wordsFor(ui), messages: messagesFor(ui) };
  const names = new Map(widgets.map(({ folder, heading }) => [folder, heading(reader)]));
  const found = [...new Set(parts.map(kindOf))];
  return found.map((kind) => [kind, names.get(kind) ?? reader.words.wholeStory]);
}

export function whatView(store: Store): TemplateResult {
  const { words, collection, made, state } = store;
  const kind = made ? kindOf(made.part) : '';
  const items = collection.parts.filter((part) => kindOf(part) === kind);
  const ofKind = (wanted: string) => collection.parts.find((part) => kindOf(part) === wanted)!.path;
  const { languages, localized } = collection;
  return html`
    <section aria-labelledby="what">
      <h2 id="what">${words.what}</h2>
      ${
        made
          ? html`<div class="fields">
            ${select('widget', words.widget, kind, kinds(store), (value) => store.choose({ part: ofKind(value) }))}
            ${
              items.length > 1
                ? select(
                    'item',
                    words.item,
                    made.part.path,
                    items.map(({ path, title }) => [path, title]),
                    (part) => store.choose({ part }),
                  )
                : nothing
            }
            ${
              languages.length > 1
                ? select(
                    'language',
                    words.language,
                    localized.lang,
                    languages.map((lang) => [lang, languageName(lang)]),
                    (lang) => store.choose({ lang }),
                  )
                : nothing
            }
          </div>`
          : html`<p>${words.nothing}</p>`
      }
      ${state.own || languages.length > 1 ? nothing : html`<p class="quiet">${words.language}: ${languageName(localized.lang)}</p>`}
    </section>
  `;
}

type ColourField = 'accent' | 'accentDark' | 'page';

/** What the picker begins with. */
const usualColours: Readonly<Record<ColourField, string>> = {
  accent: '#1f4e79',
  accentDark: '#8fbce6',
  page: grounds.light,
};

/** What a colour must be read on: the page of its scheme. An accent without another for the dark is seen on both. */
function groundsOf(field: ColourField, { page, accentDark }: State): readonly string[] {
  const light = page || grounds.light;
  if (field === 'accentDark') return [grounds.dark];
  if (field === 'page') return [];
  return accentDark ? [light] : [light, grounds.dark];
}

/** The warnings of a field, each with a colour of the same hue that can be read. */
function warnings(field: ColourField, { state, words, ui, choose }: Store): readonly TemplateResult[] {
  const colour = state[field];
  return groundsOf(field, state)
    .filter((ground) => contrast(colour, ground) < enough)
    .map((ground) => {
      const ratio = formatNumber((Math.floor(contrast(colour, ground) * 10) / 10).toFixed(1), ui);
      const better = readable(colour, ground);
      const place = ground === grounds.dark && field === 'accent' ? 'accentDark' : field;
      return html`<p class="warning">
        ${words.lowContrast(colour, ground, ratio)}
        <button type="button" @click=${() => choose({ [place]: better })}>${words.useInstead(better)}</button>
      </p>`;
    });
}

function colourView(field: ColourField, store: Store): TemplateResult {
  const { state, words, uiState } = store;
  const wrong = uiState.notColours[field];
  const set = (text: string) => {
    const colour = text.trim() === '' ? '' : colourOf(text);
    store.pass({ notColours: { ...uiState.notColours, [field]: colour === undefined ? text : '' } });
    if (colour !== undefined) store.choose({ [field]: colour });
  };
  return html`
    <div class="field colour">
      ${input({
        id: field,
        label: words[field],
        value: wrong || state[field],
        onInput: set,
        isInvalid: !!wrong,
        describedBy: `${field}-said colour-hint`,
      })}
      <input
        type="color"
        aria-label=${words.pick(words[field])}
        .value=${state[field] || usualColours[field]}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
      <div id="${field}-said" role="status" class="said">
        ${wrong ? html`<p class="warning">${words.notColour(wrong)}</p>` : warnings(field, store)}
      </div>
    </div>
  `;
}

export function lookView(store: Store): TemplateResult {
  const { state, words } = store;
  const levels: readonly Choice[] = ['0', '2', '3', '4', '5', '6'].map((level) => [
    level,
    level === '0' ? words.usualLevel : `h${level}`,
  ]);
  const choices = <T extends string>(keys: readonly T[], names: Readonly<Record<T, string>>): readonly Choice[] =>
    keys.map((key) => [key, names[key]]);
  const keys = <T extends string>(table: Readonly<Record<T, string>>) => Object.keys(table) as T[];
  return html`
    <section aria-labelledby="look">
      <h2 id="look">${words.look}</h2>
      <div class="fields">
        ${select('theme', words.theme, state.theme, choices(themes, words.themes), (theme) =>
          store.choose({ theme: theme as State['theme'] }),
        )}
        ${select('level', words.level, String(state.level), levels, (level) => store.choose({ level: Number(level) }))}
        ${colourView('accent', store)} ${colourView('accentDark', store)} ${colourView('page', store)}
        <p class="quiet" id="colour-hint">${words.colourHint}</p>
      </div>
      ${radios('density', words.density, state.density, choices(keys(densities), words.densities), (density) =>
        store.choose({ density: density as State['density'] }),
      )}
      ${radios('width', words.width, state.width, choices(keys(widths), words.widths), (width) =>
        store.choose({ width: width as State['width'] }),
      )}
    </section>
  `;
}
