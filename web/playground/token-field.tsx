import { useState } from 'react';

import { savedToken, saveToken, tokenIn } from '../shared/token';
import { execute } from './execute';
import type { Notify } from './notice';
import { both, strings } from './strings';

/** Where a person pastes the bearer token; it is tried at once, and a refused one is not kept. */
export function TokenField({ notify }: { notify: Notify }) {
  const [pasted, setPasted] = useState(savedToken() ?? '');
  const [tried, setTried] = useState(pasted);
  const use = async () => {
    if (pasted === tried) return;
    setTried(pasted);
    saveToken(null);
    const token = tokenIn(pasted);
    if (token === undefined) notify({ kind: 'error', text: strings.tokenMalformed });
    else if (token === null) notify({ kind: 'info', text: strings.tokenGone });
    else {
      const { result, trouble } = await execute({ query: '{ __typename }' }, token);
      if (trouble) notify({ kind: 'error', text: trouble });
      else if (result.data) {
        saveToken(token);
        notify({ kind: 'info', text: strings.tokenKept });
      } else {
        setTried('');
        notify({ kind: 'error', text: strings.unreachable });
      }
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <label htmlFor="token">
        {strings.token.zh} <span lang="en">{strings.token.en}</span>
      </label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder={strings.tokenHint.zh}
        title={both(strings.tokenHint)}
        value={pasted}
        onChange={(event) => {
          setPasted(event.target.value);
        }}
        onBlur={() => {
          void use();
        }}
      />
    </form>
  );
}
