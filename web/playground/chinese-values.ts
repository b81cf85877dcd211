import { getNamedType, isEnumType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { GraphQLEnumType, GraphQLSchema } from 'graphql';

import type { ResultTable } from './table';

/** The Chinese term of a description, which stands last: 完成数 of "... the smallest. 完成数。"; null without one. */
export function termOf(description: string | null | undefined): string | null {
  const parts = (description ?? '').trim().split(/(?<=[.。])\s*/u);
  const chinese = parts.filter((part) => /^[^\p{Script=Latin}]*\p{Script=Han}/u.test(part));
  return chinese.at(-1)?.replace(/[.。]$/u, '') ?? null;
}

/** A table with the values of enums as the schema's descriptions have them in Chinese: 人 for PERSON. */
export function inChinese(table: ResultTable, query: string, schema: GraphQLSchema | null): ResultTable {
  const enums = schema ? enumsOf(query, schema) : new Map<string, GraphQLEnumType>();
  const types = table.columns.map((column) => enums.get(column.slice(column.lastIndexOf('.') + 1)));
  return {
    columns: table.columns,
    rows: table.rows.map((row) =>
      row.map((text, at) => termOf(types[at]?.getValue(text)?.description) ?? text),
    ),
  };
}

/** The enum of each response key that has one everywhere in the query. */
function enumsOf(query: string, schema: GraphQLSchema): Map<string, GraphQLEnumType> {
  const found = new Map<string, GraphQLEnumType | null>();
  const info = new TypeInfo(schema);
  try {
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: ({ alias, name }) => {
          const type = getNamedType(info.getType());
          const key = (alias ?? name).value;
          const own = isEnumType(type) ? type : null;
          found.set(key, found.has(key) && found.get(key) !== own ? null : own);
        },
      }),
    );
  } catch {
    // The text may have been edited since it ran.
  }
  return new Map([...found].flatMap(([key, type]) => (type ? [[key, type]] : [])));
}
