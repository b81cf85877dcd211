import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { getOperationAST, parse } from 'graphql';

import { exampleOperations, type ExampleOperation } from './example-operations';
import { both, strings } from './strings';

/** The list of prefilled operations, as a panel of GraphiQL. */
export const questionsPlugin: GraphiQLPlugin = { title: both(strings.questions), icon: Icon, content: Panel };

function Panel() {
  const open = useOpen();
  return (
    <section className="questions" aria-label={both(strings.questions)}>
      <h2>{strings.questions.zh}</h2>
      <p>
        {strings.questionsHint.zh}
        <br />
        <span lang="en">{strings.questionsHint.en}</span>
      </p>
      <ol>
        {exampleOperations.map((operation) => (
          <li key={operation.zh}>
            <button
              type="button"
              onClick={() => {
                open(operation);
              }}
            >
              {operation.zh}
              <span lang="en">{operation.en}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Shows a operation in its own tab, or goes to the tab that still has it unchanged, and runs it. */
function useOpen(): (operation: ExampleOperation) => void {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  const actions = useGraphiQLActions();
  return ({ query, variables }) => {
    const tab = tabs.findIndex(
      (candidate) => candidate.query === query && (candidate.variables ?? '') === variables,
    );
    if (tab < 0) actions.addTab();
    else actions.changeTab(tab);
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editor learns the operation's name a moment after a change; it has to be right at once for `run`.
    const documentAST = parse(query);
    const operation = getOperationAST(documentAST);
    const operationName = operation?.name?.value;
    actions.setOperationFacts({
      documentAST,
      ...(operation && { operations: [operation] }),
      ...(operationName && { operationName }),
    });
    actions.updateActiveTabValues({ query, variables, operationName: operationName ?? null });
    actions.run();
  };
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="9.25" />
      <path d="M9.3 9.2a2.8 2.8 0 1 1 3.9 3c-.8.4-1.2.9-1.2 2M12 17v.2" strokeLinecap="round" />
    </svg>
  );
}
