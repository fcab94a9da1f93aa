/** The text of a PDF. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Normalised: a PDF may contain Arabic presentation forms, and line and page breaks anywhere. */
const normal = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069]/g, '')
    .toLowerCase();

const isRightToLeft = (text) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
/** A script that many machines have no font for: its letters are boxes, in PDFs too. */
const isDrawnAsBoxes = (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(text);
const count = (text, letter) => text.split(letter).length - 1;

async function textOf(data) {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  let whole = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    whole += items.map(({ str }) => str).join('');
  }
  await pdf.destroy();
  return normal(whole);
}

/**
 * The words that are missing in a PDF. A PDF contains right-to-left text in visual order, with ligatures: there, only letters
 * are counted.
 */
export async function lackingInPdf(data, texts) {
  const whole = await textOf(data);
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => !isDrawnAsBoxes(word));
  const turned = normal(words.filter(isRightToLeft).join(''));
  const letters = [...new Set(turned)].filter((letter) => /\p{Letter}/u.test(letter));
  return [
    ...words.filter((word) => !isRightToLeft(word) && !whole.includes(normal(word))),
    ...letters.filter((letter) => count(whole, letter) < count(turned, letter)),
  ];
}
