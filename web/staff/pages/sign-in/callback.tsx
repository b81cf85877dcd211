import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../language';
import { useSignIn } from '../../layout/sign-in-context';
import { texts } from '../../layout/texts';
import { pageSettings } from '../../page-settings';
import { signIn } from '../../session';
import { hold } from '../../sign-in/held';
import { finish } from '../../sign-in/openid-connect';
import { Loading } from '../../states/states';

/** Where the identity provider sends the browser back to: it goes on to where one was. */
export default function Callback() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const dialog = useSignIn();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { openIdConnect } = pageSettings;
    const finishing = openIdConnect
      ? finish(openIdConnect, { url: new URL(location.href), storage: sessionStorage })
      : Promise.reject(new Error('no provider'));
    finishing.then(
      ({ token, held, returnTo }) => {
        hold(held);
        signIn(token);
        void navigate(returnTo, { replace: true });
      },
      () => {
        setFailed(true);
      },
    );
  }, [navigate]);
  if (!failed) return <Loading />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t(texts.failed)}
      action={<Button onClick={dialog.open}>{t(texts.signIn)}</Button>}
    />
  );
}
