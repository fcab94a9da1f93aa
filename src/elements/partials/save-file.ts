let last: string | undefined;

/** Offers a text as a download, without a request. Releases the previous file's URL. */
export function saveFile(name: string, text: string, type: string): void {
  if (last) URL.revokeObjectURL(last);
  const link = document.createElement('a');
  link.href = last = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
