import {
  Kind,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
} from 'graphql';

/** Gives the fields of object types the descriptions of the interfaces that they implement, where they have none of their own. */
export function inheritDescriptions(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((node): node is InterfaceTypeDefinitionNode => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return visit(document, {
    ObjectTypeDefinition: (type) => {
      const inherited = (type.interfaces ?? []).flatMap(
        ({ name }) => interfaces.get(name.value)?.fields ?? [],
      );
      return { ...type, fields: (type.fields ?? []).map((field) => withDescription(field, inherited)) };
    },
  });
}

function withDescription(
  field: FieldDefinitionNode,
  inherited: readonly FieldDefinitionNode[],
): FieldDefinitionNode {
  const source = inherited.find(({ name }) => name.value === field.name.value);
  if (!source) return field;
  const args = (field.arguments ?? []).map((argument) => {
    const description =
      argument.description ??
      source.arguments?.find(({ name }) => name.value === argument.name.value)?.description;
    return description ? { ...argument, description } : argument;
  });
  const description = field.description ?? source.description;
  return { ...field, arguments: args, ...(description && { description }) };
}
