/** A field of a form, with what the checker says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { messageOf } from '../story/messages.js';
import { enumerations } from '../story/enumerations.js';
import { kindOf, type Field } from '../story/fields.js';
import { isObject, type Kind } from '../story/kinds.js';
import { input, select } from './controls.js';
import { pathText, problemsAt, valueAt, withValue, writeDraft, type Path } from './own.js';
import type { Store } from './store.js';
import type { FieldName } from './words/editor-words.js';

/** Fields that hold one of a few words or none; these are the words of the file, in every language. */
const enumerated: Readonly<Record<string, readonly string[]>> = enumerations;

/** Texts that may run over several lines. */
const long = new Set<FieldName>(['text', 'lead', 'closing', 'mission', 'contentNote', 'note']);

/** As a file has it: figures as numbers, where none of their digits is lost. */
const typed = (kind: string, text: string): unknown =>
  (kind === 'number' || kind === 'pixels') && /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text) ? Number(text) : text;

const isOneText = (value: unknown): boolean => value === undefined || value === null || typeof value !== 'object';

/** One text for each language. */
const isMap = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

const isTextList = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'));

export function fieldView(
  name: FieldName,
  field: Field,
  draft: Readonly<Record<string, unknown>>,
  path: Path,
  store: Store,
): TemplateResult {
  const { words, own } = store;
  const id = pathText(path);
  const label = words.fields[name];
  const value = valueAt(draft, path);
  const found = problemsAt(own?.problems ?? [], path);
  const write = (to: unknown, at: Path = path) => store.choose({ own: writeDraft(withValue(draft, at, to) as object) });
  const said = found.length > 0 ? `${id}-said` : undefined;
  const common = { isInvalid: found.length > 0, isLong: long.has(name) };
  const kind: Kind | undefined = Array.isArray(field) ? kindOf(field[0] as Field) : kindOf(field);
  const choices = kind && enumerated[kind.name];

  const control = () => {
    if (Array.isArray(field)) {
      if (!kind || !isTextList(value)) return html`<p class="quiet">${label}: ${words.notInForms}</p>`;
      const listed = ((value as readonly unknown[] | undefined) ?? []).join(' | ');
      const set = (text: string) => write(text.trim() ? text.split('|').map((entry) => entry.trim()) : undefined);
      return html`${input({ ...common, id, label, value: listed, onInput: set, describedBy: [said, `${id}-hint`].filter(Boolean).join(' ') })}
        <p class="quiet" id="${id}-hint">${words.listHint}</p>`;
    }
    if (choices && isOneText(value))
      return select(
        id,
        label,
        String(value ?? ''),
        ['', ...choices].map((choice) => [choice, choice]),
        write,
      );
    if (isMap(value))
      return Object.keys(value).map((lang) =>
        input({
          ...common,
          id: `${id}.${lang}`,
          label: `${label} (${lang})`,
          value: value[lang]!,
          onInput: (text) => write(text, [...path, lang]),
          describedBy: said,
        }),
      );
    if (!isOneText(value)) return html`<p class="quiet">${label}: ${words.notInForms}</p>`;
    const onInput = (text: string) => write(typed(kind!.name, text));
    return input({ ...common, id, label, value: String(value ?? ''), onInput, describedBy: said });
  };

  return html`<div class=${long.has(name) ? 'field wide' : 'field'}>
    ${control()}
    ${
      found.length > 0
        ? html`<p class="warning" id="${id}-said" lang="en" dir="ltr">${found.map(messageOf).join(' ')}</p>`
        : nothing
    }
  </div>`;
}
