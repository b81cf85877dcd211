import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Message } from '../../../platform/message';
import { tokenIn } from '../../shared/token';
import { useLanguage } from '../language';
import { pageSettings } from '../page-settings';
import { RegionPicker } from '../pickers/region-picker';
import { signIn } from '../session';
import { hold } from '../sign-in/held';
import type { OpenIdConnect } from '../sign-in/openid-connect';
import { roles, texts } from './texts';

/** Where one signs in: as a sample user, where there are some, or with a token. */
export default function SignInDialog({ close }: { close: () => void }) {
  const { t } = useLanguage();
  const [trouble, setTrouble] = useState<Message | null>(null);
  const use = (token: string): void => {
    hold(null);
    signIn(token);
    close();
  };
  return (
    <Modal open title={t(texts.signIn)} onCancel={close} footer={null} destroyOnHidden>
      {trouble && <Alert type="error" showIcon role="alert" title={t(trouble)} />}
      {pageSettings.openIdConnect && <Provider settings={pageSettings.openIdConnect} fail={setTrouble} />}
      {pageSettings.sampleUsers && <SampleUser use={use} fail={setTrouble} />}
      <PastedToken use={use} fail={setTrouble} />
    </Modal>
  );
}

interface Outcome {
  use: (token: string) => void;
  fail: (trouble: Message) => void;
}

/** Leaves the page for the identity provider, which sends the browser back to where it was. */
function Provider({ settings, fail }: { settings: OpenIdConnect; fail: Outcome['fail'] }) {
  const { t } = useLanguage();
  const leave = async (): Promise<void> => {
    try {
      const { begin } = await import('../sign-in/openid-connect');
      const { origin, pathname, search } = location;
      location.assign(
        await begin(settings, { origin, returnTo: pathname + search, storage: sessionStorage }),
      );
    } catch {
      fail(texts.failed);
    }
  };
  return (
    <Button
      type="primary"
      block
      onClick={() => {
        void leave();
      }}
    >
      {t(texts.provider)}
    </Button>
  );
}

function PastedToken({ use, fail }: Outcome) {
  const { t } = useLanguage();
  const [pasted, setPasted] = useState('');
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        const token = tokenIn(pasted);
        if (token) use(token);
        else fail(texts.tokenMalformed);
      }}
    >
      <label htmlFor="token">{t(texts.token)}</label>
      <p className="quiet">{t(texts.tokenHint)}</p>
      <Input.TextArea
        id="token"
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={pasted}
        onChange={({ target }) => {
          setPasted(target.value);
        }}
      />
      <Button htmlType="submit" disabled={pasted.trim() === ''}>
        {t(texts.signIn)}
      </Button>
    </form>
  );
}

function SampleUser({ use, fail }: Outcome) {
  const { t } = useLanguage();
  const [role, setRole] = useState('reader');
  const [side, setSide] = useState('west');
  const [region, setRegion] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    try {
      const response = await fetch('/sign-in/sample-user', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role, region, side }),
      });
      const { token } = (await response.json()) as { token?: string };
      if (token) use(token);
      else fail(texts.failed);
    } catch {
      fail(texts.failed);
    }
  };
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <h3>{t(texts.sampleUser)}</h3>
      <p className="quiet">{t(texts.sampleHint)}</p>
      <label htmlFor="sample-role">{t(texts.role)}</label>
      <Select
        id="sample-role"
        value={role}
        onChange={setRole}
        options={Object.entries(roles).map(([value, name]) => ({ value, label: t(name) }))}
      />
      <label htmlFor="sample-region">{t(texts.region)}</label>
      <RegionPicker
        id="sample-region"
        value={region}
        onChange={(code) => {
          setRegion(code);
        }}
      />
      <label htmlFor="sample-side">{t(texts.side)}</label>
      <Select
        id="sample-side"
        value={side}
        onChange={setSide}
        options={[
          { value: 'west', label: t(texts.west) },
          { value: 'east', label: t(texts.east) },
        ]}
      />
      <Button type="primary" htmlType="submit" disabled={region === null}>
        {t(texts.signIn)}
      </Button>
    </form>
  );
}
