import { useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { useEffect, useId, useState } from 'react';

import { termOf } from './chinese-values';
import { both, strings } from './strings';
import { SuggestionInput } from './suggestion-input';

/** A form for the variables of the query in the editor, as a panel of GraphiQL. */
export const variablesPlugin: GraphiQLPlugin = { title: both(strings.variables), icon: Icon, content: Panel };

type Variables = Record<string, unknown>;

function Panel() {
  const { queryEditor, variableEditor, schema } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    schema: state.schema,
  }));
  const [texts, setTexts] = useState({ query: '', variables: '' });
  useEffect(() => {
    const read = (): void => {
      setTexts({ query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' });
    };
    read();
    const listening = [queryEditor, variableEditor].map((editor) => editor?.onDidChangeModelContent(read));
    return () => {
      for (const one of listening) one?.dispose();
    };
  }, [queryEditor, variableEditor]);
  const fields = schema ? fieldsOf(texts.query, schema) : [];
  const variables = valuesOf(texts.variables);
  const set = (name: string, value: unknown): void => {
    // What is undefined is left out of JSON.
    variableEditor?.setValue(JSON.stringify({ ...variables, [name]: value }, null, 2));
  };
  return (
    <section className="variables" aria-label={both(strings.variables)}>
      <h2>{strings.variables.zh}</h2>
      {variables === null ? (
        <p>
          {strings.variablesMalformed.zh}
          <br />
          <span lang="en">{strings.variablesMalformed.en}</span>
        </p>
      ) : fields.length === 0 ? (
        <p>
          {strings.noVariables.zh}
          <br />
          <span lang="en">{strings.noVariables.en}</span>
        </p>
      ) : (
        fields.map(({ name, type }) => (
          <Field
            key={name}
            name={name}
            type={type}
            value={variables[name]}
            onChange={(value) => {
              set(name, value);
            }}
          />
        ))
      )}
    </section>
  );
}

interface Variable {
  name: string;
  type: GraphQLInputType;
}

/** The variables of the operations of a text; none of one that is no GraphQL. */
function fieldsOf(query: string, schema: GraphQLSchema): Variable[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).flatMap((one) => typed(one, schema))
        : [],
    );
  } catch {
    return [];
  }
}

function typed({ variable, type }: VariableDefinitionNode, schema: GraphQLSchema): Variable[] {
  const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
  return known ? [{ name: variable.name.value, type: known }] : [];
}

/** The variables of a text, none of an empty one; null of one that is no JSON object. */
function valuesOf(text: string): Variables | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Variables) : null;
  } catch {
    return null;
  }
}

interface FieldProps {
  name: string;
  type: GraphQLInputType;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Field({ name, type, value, onChange }: FieldProps) {
  const id = useId();
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  return (
    <div className="variable">
      <label htmlFor={id}>
        {name} <small>{String(type)}</small>
      </label>
      {isList ? (
        <Several id={id} type={type} value={value} onChange={onChange} />
      ) : (
        <One id={id} name={name} type={type} value={value} onChange={onChange} />
      )}
    </div>
  );
}

/** A list: what is picked is added to it, each of its values can be taken away. */
function Several({ id, type, value, onChange }: Omit<FieldProps, 'name'> & { id: string }) {
  const values: unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      {values.map((one, at) => (
        <button
          key={at}
          type="button"
          className="chosen"
          title={both(strings.remove)}
          onClick={() => {
            const left = values.filter((_, other) => other !== at);
            onChange(left.length === 0 ? undefined : left);
          }}
        >
          {String(one)} ×
        </button>
      ))}
      <One
        id={id}
        name=""
        type={type}
        value={undefined}
        onChange={(added) => {
          if (added !== undefined && !values.includes(added)) onChange([...values, added]);
        }}
      />
    </>
  );
}

const KINDS: Readonly<Record<string, 'date' | 'number'>> = { Date: 'date', Int: 'number' };

function One({ id, name, type, value, onChange }: FieldProps & { id: string }) {
  const named = getNamedType(type);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (named.name === 'Boolean')
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
    );
  if (isEnumType(named))
    return (
      <select
        id={id}
        value={text}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      >
        <option value="" />
        {named.getValues().map((one) => (
          <option key={one.name} value={one.name}>
            {termOf(one.description) ?? one.name}
          </option>
        ))}
      </select>
    );
  const of =
    named.name === 'RegionCode'
      ? 'regions'
      : named.name === 'ID' && /indicator|^$/i.test(name)
        ? 'indicators'
        : null;
  if (of) return <SuggestionInput id={id} of={of} value={text} onChange={onChange} />;
  const kind = KINDS[named.name] ?? 'text';
  return (
    <input
      id={id}
      type={kind}
      value={text}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : kind === 'number' ? Number(target.value) : target.value);
      }}
    />
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 7h9m4 0h3M4 17h3m4 0h9" strokeLinecap="round" />
      <circle cx="15" cy="7" r="2.2" />
      <circle cx="9" cy="17" r="2.2" />
    </svg>
  );
}
