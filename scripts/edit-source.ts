import ts from 'typescript';

const parse = (source: string): ts.SourceFile =>
  ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);

const insert = (source: string, at: number, text: string): string =>
  source.slice(0, at) + text + source.slice(at);

/** Puts a statement before the declaration of a constant. */
export function withStatement(source: string, before: string, statement: string): string {
  const file = parse(source);
  const declared = file.statements.find(
    (one) =>
      ts.isVariableStatement(one) &&
      one.declarationList.declarations.some(({ name }) => name.getText(file) === before),
  );
  if (!declared) throw new Error(`expected a constant ${before}`);
  return insert(source, declared.getFullStart(), `\n${statement}\n`);
}

/** Adds an element at the end of the array that a constant or a property is. */
export function withElement(source: string, array: string, element: string): string {
  const value = valueOf(source, array);
  if (!ts.isArrayLiteralExpression(value)) throw new Error(`expected an array ${array}`);
  return append(source, value.elements, element);
}

/** Adds a property at the end of the object that a constant is. */
export function withProperty(source: string, object: string, property: string): string {
  const value = valueOf(source, object);
  if (!ts.isObjectLiteralExpression(value)) throw new Error(`expected an object ${object}`);
  return append(source, value.properties, property);
}

function append(source: string, elements: ts.NodeArray<ts.Node>, element: string): string {
  return insert(
    source,
    elements.end,
    elements.length > 0 && !elements.hasTrailingComma ? `, ${element}` : element,
  );
}

function valueOf(source: string, name: string): ts.Expression {
  const found = find(parse(source), (node) =>
    (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === name
      ? node.initializer
      : undefined,
  );
  if (!found) throw new Error(`expected a value of ${name}`);
  return found;
}

function find<Found>(node: ts.Node, match: (node: ts.Node) => Found | undefined): Found | undefined {
  return match(node) ?? ts.forEachChild(node, (child) => find(child, match));
}

/** Imports a name, where that is not done yet, with others of the module or in the order of modules. */
export function withImport(source: string, name: string, module: string): string {
  const imports = parse(source).statements.filter(ts.isImportDeclaration);
  const moduleOf = ({ moduleSpecifier }: ts.ImportDeclaration): string =>
    ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  for (const one of imports) {
    const names = one.importClause?.namedBindings;
    if (moduleOf(one) !== module || !names || !ts.isNamedImports(names)) continue;
    return names.elements.some((element) => element.name.text === name)
      ? source
      : append(source, names.elements, name);
  }
  const next = imports.find((one) => comesAfter(moduleOf(one), module));
  const line = `import { ${name} } from '${module}';\n`;
  return insert(source, next?.getStart() ?? imports.at(-1)?.getEnd() ?? 0, next ? line : `\n${line}`);
}

/** Packages, then what is above, then what is beside; by name within each. */
function comesAfter(one: string, other: string): boolean {
  const rank = (module: string): number => (module.startsWith('../') ? 1 : module.startsWith('./') ? 2 : 0);
  return rank(one) - rank(other) > 0 || (rank(one) === rank(other) && one > other);
}
