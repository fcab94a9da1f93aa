/** The fields of spreadsheet columns, by their headers. */
import type { Column } from './imported.js';
import { plainHeader } from './table.js';

/** The fields of an event that a column can have. */
export type ColumnField =
  | 'id' | 'date' | 'end' | 'year' | 'month' | 'day' | 'displayDate' | 'title' | 'text' | 'media' | 'alt' | 'caption' | 'credit'
  | 'url' | 'source' | 'tags'; // prettier-ignore

/** Header names, without case and accents; the field's own name is first. Fields are tried in this order. */
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

/** The names in the form of `plainHeader`. */
const plainNames = new Map(fields.flatMap((field) => names[field].map((name) => [plainHeader(name), field] as const)));

/** Whether a header is exactly one of the names. */
export const isName = (header: string): boolean => plainNames.has(plainHeader(header));

/** Whether a header is exactly one of the names of a date. */
export const isDateHeader = (header: string): boolean =>
  plainNames.get(plainHeader(header)) === 'date' && plainHeader(header) !== 'time';

/** Words in headers of private columns. */
const isPrivate =
  /(?:^| )(?:internal|internals|private|confidential|secret|hidden|draft|do not (?:publish|share|show)|not for publication|unpublished|intern|interne|interner|vertraulich|geheim|nicht veroffentlichen|prive|privee|confidentiel|confidentielle|ne pas publier|interno|interna|privado|privada|confidencial|no publicar|nao publicar|riservato|vertrouwelijk|niet publiceren|konfidentiell|внутренн\p{L}*|конфиденциально|не публиковать|内部|社外秘|非公開|秘密)(?: |$)/u;

/** Names that also occur in headers of private columns: only matched as the whole header. */
const wholeHeaderOnly = new Set([
  'notes',
  'note',
  'comment',
  'comments',
  'to',
  'from',
  'more',
  'name',
  'kind',
  'type',
  'key',
]);

/** A header that contains a name: `Event description` is a description, `Date (approx.)` a date. */
function byWord(plain: string): ColumnField | undefined {
  // Sentences are not headers.
  if (plain.split(' ').length > 5) return undefined;
  const isIn = (name: string) => ` ${plain} `.includes(` ${plainHeader(name)} `);
  return fields.find((field) =>
    names[field].some((name) => name.length > 2 && !wholeHeaderOnly.has(name) && isIn(name)),
  );
}

/** The field of each column. Exact names come before partial matches; of several columns, the first gets the field. */
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
  // A second column with the same header is used where the first one is empty.
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

/** Whether a column may get a field by its content: not if its header says it is private. */
export const mayBeGuessed = ({ header }: Column): boolean => !isPrivate.test(plainHeader(header));
