/** Chrome 109 lacks this one, which libraries of the page use. */
if (!('toSorted' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'toSorted', {
    configurable: true,
    writable: true,
    value: function toSorted<Item>(this: Item[], compare?: (a: Item, b: Item) => number): Item[] {
      return Array.from(this).sort(compare);
    },
  });
}
