import { Lexer, Source, TokenKind, type Token } from 'graphql';

interface Comment {
  text: string;
  /** How many tokens stand before it. */
  at: number;
  /** Whether it stands behind a token on its line. */
  isBehind: boolean;
}

/** An edited text with the comments of the one before, which a printer has left out. Either may be no GraphQL: the edited text then stays. */
export function keepComments(before: string, edited: string): string {
  try {
    const old = read(before);
    const fresh = read(edited);
    if (old.comments.length === 0 || fresh.comments.length > 0) return edited;
    const same = (one?: Token, other?: Token): boolean =>
      one?.kind === other?.kind && one?.value === other?.value;
    const shorter = Math.min(old.tokens.length, fresh.tokens.length);
    let first = 0;
    while (first < shorter && same(old.tokens[first], fresh.tokens[first])) first += 1;
    let last = 0;
    while (last < shorter - first && same(old.tokens.at(-1 - last), fresh.tokens.at(-1 - last))) last += 1;
    const placeOf = (at: number): number =>
      at <= first
        ? at
        : at >= old.tokens.length - last
          ? at + fresh.tokens.length - old.tokens.length
          : first;
    const lines = edited.split('\n');
    // From the end, so that the lines of those before stay where they are.
    for (const { text, at, isBehind } of [...old.comments].reverse()) {
      const token = fresh.tokens[isBehind ? placeOf(at - 1) : placeOf(at)];
      const line = token ? token.line - 1 : lines.length;
      if (isBehind) lines[line] = `${lines[line] ?? ''} ${text}`;
      else lines.splice(line, 0, `${/^\s*/.exec(lines[line] ?? '')?.[0] ?? ''}${text}`);
    }
    return lines.join('\n');
  } catch {
    return edited;
  }
}

function read(text: string): { tokens: Token[]; comments: Comment[] } {
  const lexer = new Lexer(new Source(text));
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  for (let token = lexer.advance(); ; token = lexer.advance()) {
    const found: Comment[] = [];
    for (let one = token.prev; one?.kind === TokenKind.COMMENT; one = one.prev)
      found.unshift({
        text: `#${one.value}`,
        at: tokens.length,
        isBehind: tokens.at(-1)?.line === one.line,
      });
    comments.push(...found);
    if (token.kind === TokenKind.EOF) return { tokens, comments };
    tokens.push(token);
  }
}
