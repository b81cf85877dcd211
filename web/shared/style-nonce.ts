/*
 * The editor writes <style> elements as it runs, and knows nothing of a Content-Security-Policy. The policy allows those that
 * carry this page's nonce, and no others; so every <style> element that our own scripts create gets it.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
// Of its overloads, only the one for made-up element names is deprecated.
/* eslint-disable @typescript-eslint/no-deprecated */
const createElement = document.createElement.bind(document);
document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = createElement(name, options);
  if (nonce && element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};
