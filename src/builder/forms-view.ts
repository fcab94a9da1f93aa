/** The forms for a story, generated from the table of fields. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindOf, listNames, type Field, type Fields } from '../story/fields.js';
import { wholeStory } from '../story/whole-story.js';
import { isObject } from '../story/value-kinds.js';
import { plainText } from '../text/inline-text.js';
import { formatNumber } from '../text/format-number.js';
import { fieldView } from './field-view.js';
import { pathText, problemsAt, withValue, writeDraft, type Path } from './own.js';
import type { Store } from './store.js';
import type { FieldName } from './messages.js';

type ListName = (typeof listNames)[number];
type Draft = Readonly<Record<string, unknown>>;

/** The fields that are always visible; the others are under "More fields". */
const mainFields: Readonly<Record<ListName | 'story', readonly string[]>> = {
  story: ['lang', 'title', 'lead'],
  events: ['date', 'title', 'text'],
  eras: ['title', 'date'],
  milestones: ['qualifier', 'value', 'label', 'asOf'],
  quotes: ['text', 'speaker', 'role'],
  photos: ['caption', 'date', 'place'],
  observances: ['name', 'date', 'rule'],
  coverage: ['label', 'count', 'countries'],
};

/** A `<details>` that renders its content only while it is open, since a long story has many fields. */
function disclosure(
  path: Path,
  title: unknown,
  content: () => unknown,
  { uiState, setUiState }: Store,
): TemplateResult {
  const id = pathText(path);
  const onToggle = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === uiState.open.has(id) || event.target !== event.currentTarget) return;
    const others = [...uiState.open].filter((each) => each !== id);
    setUiState({ open: new Set(open ? [...others, id] : others) });
  };
  const isOpen = uiState.open.has(id);
  return html`<details id="box-${id}" ?open=${isOpen} @toggle=${onToggle}>
    <summary>${title}</summary>
    ${isOpen ? content() : nothing}
  </details>`;
}

/** A field or a group of fields. */
function oneField(name: string, field: Field, draft: Draft, path: Path, store: Store): TemplateResult {
  const at = [...path, name];
  if (kindOf(field) || Array.isArray(field)) return fieldView(name as FieldName, field, draft, at, store);
  return html`<fieldset class="group">
    <legend>${store.messages.fields[name as FieldName]}</legend>
    ${Object.entries(field as Fields).map(([inner, each]) => oneField(inner, each, draft, at, store))}
  </fieldset>`;
}

function fieldsView(kind: ListName | 'story', fields: Fields, draft: Draft, path: Path, store: Store): TemplateResult {
  const first = mainFields[kind].filter((name) => fields[name]);
  const others = Object.keys(fields).filter((name) => !first.includes(name));
  const view = (name: string) => oneField(name, fields[name]!, draft, path, store);
  return html`
    <div class="fields">${first.map(view)}</div>
    ${disclosure(
      [...path, 'more'],
      store.messages.moreFields,
      () => html`<div class="fields">${others.map(view)}</div>`,
      store,
    )}
  `;
}

/** The title of an item in the list. */
function nameOf(item: unknown, index: number, { messages, ui }: Store): string {
  const texts = isObject(item) ? [item.title, item.name, item.label, item.caption, item.text] : [];
  const first = texts.map((text) => (isObject(text) ? Object.values(text)[0] : text)).find((text) => typeof text === 'string' && text !== ''); // prettier-ignore
  return typeof first === 'string' ? plainText(first).slice(0, 80) : messages.newItem(formatNumber(index + 1, ui));
}

/** The number of problems under a path. */
function countView(path: Path, { own, messages }: Store): unknown {
  const count = problemsAt(own?.problems ?? [], path).length;
  return count === 0 ? nothing : [' ', html`<span class="warning">${messages.problems(count)}</span>`];
}

function listView(list: ListName, draft: Draft, store: Store): TemplateResult {
  const { messages, ui, uiState } = store;
  const items = Array.isArray(draft[list]) ? (draft[list] as readonly unknown[]) : [];
  const name = messages.fields[list];
  const add = () => {
    const path = [list, items.length];
    store.setUiState({ open: new Set([...uiState.open, pathText(path)]) });
    store.setState({ own: writeDraft(withValue(draft, [list], [...items, {}]) as object) });
    store.focus(pathText([...path, mainFields[list][0]!]));
  };
  const remove = (index: number) => {
    store.setState({ own: writeDraft(withValue(draft, [list, index], undefined) as object) });
    store.focus(`add-${list}`);
  };
  const content = () => html`
    ${items.map((item, index) =>
      disclosure(
        [list, index],
        html`${nameOf(item, index, store)}${countView([list, index], store)}`,
        () => html`
          ${fieldsView(list, wholeStory.lists[list], draft, [list, index], store)}
          <button type="button" class="remove" @click=${() => remove(index)}>
            ${messages.remove(nameOf(item, index, store))}
          </button>
        `,
        store,
      ),
    )}
    <button type="button" id="add-${list}" @click=${add}>${messages.add(name)}</button>
  `;
  const title = html`${name} <span class="quiet">${formatNumber(items.length, ui)}</span>${countView([list], store)}`;
  return disclosure([list], title, content, store);
}

export const formsView = (store: Store, draft: Draft): TemplateResult => html`
  <div class="forms">
    ${disclosure(['story'], store.messages.ofStory, () => fieldsView('story', wholeStory.root, draft, [], store), store)}
    ${listNames.map((list) => listView(list, draft, store))}
  </div>
`;
