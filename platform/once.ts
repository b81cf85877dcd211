/** Gives what was made for a key before, and makes it where nothing was. */
export function once<Key, Made>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
