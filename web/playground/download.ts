/** Saves what an address holds, a data: or blob: one, under a name. */
export function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** Saves bytes or text under a name. */
export function downloadBlob(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  download(href, name);
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 10_000);
}
