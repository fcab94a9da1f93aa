/** The forms of a story, made of the table of fields: a new field of the model is a new field here. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindOf, listNames, wholeStory, type Field, type Fields } from '../story/fields.js';
import { isObject } from '../story/kinds.js';
import { plainText } from '../text/inline-text.js';
import { formatNumber } from '../text/format-number.js';
import { fieldView } from './field-view.js';
import { pathText, problemsAt, withValue, writeDraft, type Path } from './own.js';
import type { Store } from './store.js';
import type { FieldName } from './words/editor-words.js';

type ListName = (typeof listNames)[number];
type Draft = Readonly<Record<string, unknown>>;

/** The fields that most items have; the others are behind a click. */
const usual: Readonly<Record<ListName | 'story', readonly string[]>> = {
  story: ['lang', 'title', 'lead'],
  events: ['date', 'title', 'text'],
  eras: ['title', 'date'],
  milestones: ['qualifier', 'value', 'label', 'asOf'],
  quotes: ['text', 'speaker', 'role'],
  photos: ['caption', 'date', 'place'],
  observances: ['name', 'date', 'rule'],
  coverage: ['label', 'count', 'countries'],
};

/** A box that opens, whose content is there only while it is open: a long story has very many fields. */
function disclosure(path: Path, title: unknown, content: () => unknown, { uiState, pass }: Store): TemplateResult {
  const id = pathText(path);
  const onToggle = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === uiState.open.has(id) || event.target !== event.currentTarget) return;
    const others = [...uiState.open].filter((each) => each !== id);
    pass({ open: new Set(open ? [...others, id] : others) });
  };
  const isOpen = uiState.open.has(id);
  return html`<details id="box-${id}" ?open=${isOpen} @toggle=${onToggle}>
    <summary>${title}</summary>
    ${isOpen ? content() : nothing}
  </details>`;
}

/** A field, or those within it. */
function oneField(name: string, field: Field, draft: Draft, path: Path, store: Store): TemplateResult {
  const at = [...path, name];
  if (kindOf(field) || Array.isArray(field)) return fieldView(name as FieldName, field, draft, at, store);
  return html`<fieldset class="group">
    <legend>${store.words.fields[name as FieldName]}</legend>
    ${Object.entries(field as Fields).map(([inner, each]) => oneField(inner, each, draft, at, store))}
  </fieldset>`;
}

function fieldsView(kind: ListName | 'story', fields: Fields, draft: Draft, path: Path, store: Store): TemplateResult {
  const first = usual[kind].filter((name) => fields[name]);
  const others = Object.keys(fields).filter((name) => !first.includes(name));
  const view = (name: string) => oneField(name, fields[name]!, draft, path, store);
  return html`
    <div class="fields">${first.map(view)}</div>
    ${disclosure(
      [...path, 'more'],
      store.words.moreFields,
      () => html`<div class="fields">${others.map(view)}</div>`,
      store,
    )}
  `;
}

/** By what people know an item: its first words. */
function nameOf(item: unknown, index: number, { words, ui }: Store): string {
  const said = isObject(item) ? [item.title, item.name, item.label, item.caption, item.text] : [];
  const first = said.map((text) => (isObject(text) ? Object.values(text)[0] : text)).find((text) => typeof text === 'string' && text !== ''); // prettier-ignore
  return typeof first === 'string' ? plainText(first).slice(0, 80) : words.newItem(formatNumber(index + 1, ui));
}

/** How many problems are below a path, beside its name. */
function countView(path: Path, { own, words }: Store): unknown {
  const count = problemsAt(own?.problems ?? [], path).length;
  return count === 0 ? nothing : [' ', html`<span class="warning">${words.problems(count)}</span>`];
}

function listView(list: ListName, draft: Draft, store: Store): TemplateResult {
  const { words, ui, uiState } = store;
  const items = Array.isArray(draft[list]) ? (draft[list] as readonly unknown[]) : [];
  const name = words.fields[list];
  const add = () => {
    const path = [list, items.length];
    store.pass({ open: new Set([...uiState.open, pathText(path)]) });
    store.choose({ own: writeDraft(withValue(draft, [list], [...items, {}]) as object) });
    store.focus(pathText([...path, usual[list][0]!]));
  };
  const remove = (index: number) => {
    store.choose({ own: writeDraft(withValue(draft, [list, index], undefined) as object) });
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
            ${words.remove(nameOf(item, index, store))}
          </button>
        `,
        store,
      ),
    )}
    <button type="button" id="add-${list}" @click=${add}>${words.add(name)}</button>
  `;
  const title = html`${name} <span class="quiet">${formatNumber(items.length, ui)}</span>${countView([list], store)}`;
  return disclosure([list], title, content, store);
}

export const formsView = (store: Store, draft: Draft): TemplateResult => html`
  <div class="forms">
    ${disclosure(['story'], store.words.ofStory, () => fieldsView('story', wholeStory.root, draft, [], store), store)}
    ${listNames.map((list) => listView(list, draft, store))}
  </div>
`;
