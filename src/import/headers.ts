/** What the columns of a spreadsheet are, by their names. */
import type { Column } from './imported.js';
import { plainHeader } from './table.js';

/** A field of an event that a column can hold. */
export type ColumnField =
  | 'id' | 'date' | 'end' | 'year' | 'month' | 'day' | 'displayDate' | 'title' | 'text' | 'media' | 'alt' | 'caption' | 'credit'
  | 'url' | 'source' | 'tags'; // prettier-ignore

/** Names, without case and accents; the first is the field's own where it has one. In the order in which they are looked for. */
const names: Readonly<Record<ColumnField, readonly string[]>> = {
  displayDate: ['display date', 'displaydate', 'date text', 'date shown', 'date as shown'],
  end: ['end date', 'enddate', 'end', 'until', 'to', 'finish', 'date fin', 'ende', 'hasta', 'date de fin', 'enddatum'],
  date: ['date', 'dates', 'when', 'start date', 'startdate', 'start', 'from', 'begin', 'event date', 'time', 'datum', 'wann', 'fecha', 'data', 'quand', 'date de debut', 'дата', 'تاريخ', 'التاريخ', '日付', '日期', 'तारीख'],
  year: ['year', 'years', 'annee', 'jahr', 'ano', 'anno', 'jaar', 'год', 'السنة', 'سنة', '年'],
  month: ['month', 'mois', 'monat', 'mes', 'mese', 'maand', 'месяц', 'الشهر', '月'],
  day: ['day', 'jour', 'tag des monats', 'dia', 'giorno', 'dag', 'день', 'اليوم', '日'],
  text: ['text', 'description', 'details', 'detail', 'body', 'summary', 'notes', 'note', 'content', 'comment', 'comments', 'story', 'what happened', 'beschreibung', 'texte', 'descripcion', 'descricao', 'descrizione', 'omschrijving', 'описание', 'текст', 'الوصف', '説明', '描述', 'विवरण'],
  caption: ['caption', 'image caption', 'picture caption', 'photo caption', 'legende', 'bildunterschrift', 'pie de foto', 'legenda'],
  credit: ['credit', 'image credit', 'photo credit', 'photographer', 'bildnachweis', 'copyright', 'credits'],
  alt: ['alt', 'alt text', 'alternative text', 'image alt', 'alternativtext'],
  media: ['image', 'picture', 'photo', 'media', 'img', 'image url', 'picture url', 'photo url', 'image link', 'video', 'picture.src', 'bild', 'imagen', 'imagem', 'foto', 'immagine', 'afbeelding', 'изображение', 'الصورة', '画像', '图片'],
  title: ['title', 'headline', 'event', 'events', 'name', 'heading', 'subject', 'what', 'milestone', 'titre', 'titel', 'titulo', 'titolo', 'evenement', 'ereignis', 'evento', 'gebeurtenis', 'was', 'событие', 'название', 'العنوان', 'الحدث', 'タイトル', '出来事', '标题', '事件', 'शीर्षक'],
  url: ['link', 'url', 'website', 'web', 'web link', 'source url', 'source link', 'read more', 'more', 'href', 'lien', 'enlace'],
  source: ['source', 'sources', 'reference', 'references', 'citation', 'quelle', 'fuente', 'fonte', 'bron', 'источник', 'المصدر', '出典', '来源'],
  tags: ['tags', 'tag', 'category', 'categories', 'group', 'theme', 'topic', 'type', 'kind', 'kategorie', 'categorie', 'categoria', 'thema'],
  id: ['id', 'slug', 'key'],
}; // prettier-ignore

const fields = Object.keys(names) as ColumnField[];

/** The names as `plainHeader` leaves them; accents of other scripts count as little as ours. */
const plainNames = new Map(fields.flatMap((field) => names[field].map((name) => [plainHeader(name), field] as const)));

/** Whether a header is one of the names, and not only a text that holds one. */
export const isName = (header: string): boolean => plainNames.has(plainHeader(header));

/** Whether a header is one of the names of a date. */
export const isDateHeader = (header: string): boolean =>
  plainNames.get(plainHeader(header)) === 'date' && plainHeader(header) !== 'time';

/** Words of a header by which its column is not for readers. */
const isPrivate =
  /(?:^| )(?:internal|internals|private|confidential|secret|hidden|draft|do not (?:publish|share|show)|not for publication|unpublished|intern|interne|interner|vertraulich|geheim|nicht veroffentlichen|prive|privee|confidentiel|confidentielle|ne pas publier|interno|interna|privado|privada|confidencial|no publicar|nao publicar|riservato|vertrouwelijk|niet publiceren|konfidentiell|внутренн\p{L}*|конфиденциально|не публиковать|内部|社外秘|非公開|秘密)(?: |$)/u;

/** Names that stand in many headers of what is not for readers: these say a field only where they stand alone. */
const alone = new Set(['notes', 'note', 'comment', 'comments', 'to', 'from', 'more', 'name', 'kind', 'type', 'key']);

/** A header whose words hold a name: `Event description` is a description, `Date (approx.)` a date. */
function byWord(plain: string): ColumnField | undefined {
  // A sentence is no header.
  if (plain.split(' ').length > 5) return undefined;
  const isIn = (name: string) => ` ${plain} `.includes(` ${plainHeader(name)} `);
  return fields.find((field) => names[field].some((name) => name.length > 2 && !alone.has(name) && isIn(name)));
}

/** What each column is. The first that claims a field has it; those by an exact name come before those by a word. */
export function readHeaders(row: readonly string[]): {
  readonly columns: readonly Column[];
  readonly fieldAt: ReadonlyMap<ColumnField, number>;
} {
  const plain = row.map(plainHeader);
  const fieldAt = new Map<ColumnField, number>();
  const taken = new Map<number, ColumnField>();
  for (const find of [(header: string) => plainNames.get(header), byWord]) {
    plain.forEach((header, index) => {
      const field = header && !taken.has(index) && !isPrivate.test(header) ? find(header) : undefined;
      if (!field || fieldAt.has(field)) return;
      fieldAt.set(field, index);
      taken.set(index, field);
    });
  }
  // A second column of the very same name is read where the first is empty.
  plain.forEach((header, index) => {
    const field = header && !taken.has(index) ? taken.get(plain.indexOf(header)) : undefined;
    if (field) taken.set(index, field);
  });
  const columns = row.map((header, index): Column => {
    const field = taken.get(index);
    const name = header.trim() || `column ${index + 1}`;
    return field
      ? { header: name, field, by: plain[index] === plainHeader(field) ? 'name' : 'near name' }
      : { header: name };
  });
  return { columns, fieldAt };
}

/** Whether what stands under a header may be read for what it looks like. */
export const mayBeGuessed = ({ header }: Column): boolean => !isPrivate.test(plainHeader(header));
