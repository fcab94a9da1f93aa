let last: string | undefined;

/** Lets the reader save a text as a file. No request is made; the address of the file before it is given back. */
export function saveFile(name: string, text: string, type: string): void {
  if (last) URL.revokeObjectURL(last);
  const link = document.createElement('a');
  link.href = last = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
