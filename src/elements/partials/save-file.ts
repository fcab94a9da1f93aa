import { pageDocument } from '../../common/page-document.js';
let last: string | undefined;

/** Offers a text as a download, without a request. Releases the previous file's URL. */
export function saveFile(name: string, text: string, type: string): void {
  if (last) URL.revokeObjectURL(last);
  const link = pageDocument.createElement('a');
  link.href = last = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
