/** A form field with its problems. */
import { html, nothing, type TemplateResult } from 'lit';
import { messageOf } from '../story/messages.js';
import { enumerations } from '../story/enumerations.js';
import { kindOf, type Field } from '../story/fields.js';
import { isObject, type Kind } from '../story/value-kinds.js';
import { input, select } from './controls.js';
import { pathText, problemsAt, valueAt, withValue, writeDraft, type Path } from './own.js';
import type { Store } from './store.js';
import type { FieldName } from './messages.js';

/** The values of enumerated fields, the same in every language. */
const allowedValues: Readonly<Record<string, readonly string[]>> = enumerations;

/** Fields for longer texts. */
const longFields = new Set<FieldName>(['text', 'lead', 'closing', 'mission', 'contentNote', 'note']);

/** The value in JSON: a number if no digit is lost. */
const jsonValue = (kind: string, text: string): unknown =>
  (kind === 'number' || kind === 'pixels') && /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text) ? Number(text) : text;

const isOneText = (value: unknown): boolean => value === undefined || value === null || typeof value !== 'object';

/** A text in several languages. */
const isLanguageMap = (value: unknown): value is Readonly<Record<string, string>> =>
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
  const { messages, own } = store;
  const id = pathText(path);
  const label = messages.fields[name];
  const value = valueAt(draft, path);
  const found = problemsAt(own?.problems ?? [], path);
  const write = (to: unknown, at: Path = path) =>
    store.setState({ own: writeDraft(withValue(draft, at, to) as object) });
  const describedBy = found.length > 0 ? `${id}-said` : undefined;
  const common = { isInvalid: found.length > 0, isLong: longFields.has(name) };
  const kind: Kind | undefined = Array.isArray(field) ? kindOf(field[0] as Field) : kindOf(field);
  const choices = kind && allowedValues[kind.name];

  const control = () => {
    if (Array.isArray(field)) {
      if (!kind || !isTextList(value)) return html`<p class="quiet">${label}: ${messages.notInForms}</p>`;
      const listed = ((value as readonly unknown[] | undefined) ?? []).join(' | ');
      const set = (text: string) => write(text.trim() ? text.split('|').map((entry) => entry.trim()) : undefined);
      return html`${input({ ...common, id, label, value: listed, onInput: set, describedBy: [describedBy, `${id}-hint`].filter(Boolean).join(' ') })}
        <p class="quiet" id="${id}-hint">${messages.listHint}</p>`;
    }
    if (choices && isOneText(value))
      return select(
        id,
        label,
        String(value ?? ''),
        ['', ...choices].map((choice) => [choice, choice]),
        write,
      );
    if (isLanguageMap(value))
      return Object.keys(value).map((lang) =>
        input({
          ...common,
          id: `${id}.${lang}`,
          label: `${label} (${lang})`,
          value: value[lang]!,
          onInput: (text) => write(text, [...path, lang]),
          describedBy,
        }),
      );
    if (!isOneText(value)) return html`<p class="quiet">${label}: ${messages.notInForms}</p>`;
    const onInput = (text: string) => write(jsonValue(kind!.name, text));
    return input({ ...common, id, label, value: String(value ?? ''), onInput, describedBy });
  };

  return html`<div class=${longFields.has(name) ? 'field wide' : 'field'}>
    ${control()}
    ${
      found.length > 0
        ? html`<p class="warning" id="${id}-said" lang="en" dir="ltr">${found.map(messageOf).join(' ')}</p>`
        : nothing
    }
  </div>`;
}
