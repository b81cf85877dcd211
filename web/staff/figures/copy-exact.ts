/**
 * Puts the exact value into every copy: a <data> element is shown shortened (3670万元) and copied as its value (36700000), so that what is
 * pasted into a sheet is the ledger's number.
 */
export function copyExactValues(document: Document): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (!event.clipboardData || !selection || selection.rangeCount === 0 || isInField(document)) return;
    const range = selection.getRangeAt(0);
    const whole = closestData(range.commonAncestorContainer);
    const copied = document.createElement('div');
    if (whole) copied.textContent = whole.value;
    else copied.append(range.cloneContents());
    if (!whole && copied.querySelector('data') === null) return;
    for (const data of copied.querySelectorAll('data')) data.replaceWith(data.value);
    // Laid out, so that the text has the tabs and lines of a table.
    copied.className = 'off-screen';
    document.body.append(copied);
    event.clipboardData.setData('text/plain', copied.innerText);
    event.clipboardData.setData('text/html', copied.innerHTML);
    copied.remove();
    event.preventDefault();
  });
}

const closestData = (node: Node): HTMLDataElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('data') ?? null;

const isInField = ({ activeElement }: Document): boolean =>
  activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
