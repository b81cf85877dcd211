import { ToolbarButton, useGraphiQL } from '@graphiql/react';

import type { Notify } from './notice';
import { linkOf } from './share-link';
import { both, strings } from './strings';

/** The toolbar's button that puts the question on show into the address, and the address on the clipboard. */
export function ShareButton({ notify }: { notify: Notify }) {
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const share = async (): Promise<void> => {
    const link = linkOf(window.location.href, {
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
    });
    window.history.replaceState(null, '', link);
    try {
      // There is no clipboard on a page that came by plain HTTP from another machine.
      await navigator.clipboard.writeText(link);
      notify({ kind: 'info', text: strings.linkCopied });
    } catch {
      notify({ kind: 'info', text: strings.linkInAddress });
    }
  };
  return (
    <ToolbarButton
      label={both(strings.link)}
      onClick={() => {
        void share();
      }}
    >
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path
          d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.700l-1.7 1.700M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700l1.7-1.7"
          strokeLinecap="round"
        />
      </svg>
    </ToolbarButton>
  );
}
