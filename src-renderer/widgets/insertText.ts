/** Puts text in the place of the selection of a field, as if it had been typed: what listens hears it, and Ctrl+Z undoes it. */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else in a browser keeps the undo of the field
  document.execCommand('insertText', false, text);
}
