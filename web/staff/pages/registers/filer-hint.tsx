import { Button } from 'antd';
import { useLanguage } from '../../language';
import { useSignIn } from '../../layout/sign-in-context';
import { useSession } from '../../session';
import { texts } from './texts';

/** Tells whoever is not signed in what that is needed for; what one may do the server decides. */
export function FilerHint() {
  const { t } = useLanguage();
  const session = useSession();
  const { open } = useSignIn();
  if (session) return null;
  return (
    <p className="quiet no-print">
      {t(texts.signInToFile)}{' '}
      <Button size="small" onClick={open}>
        {t(texts.signIn)}
      </Button>
    </p>
  );
}
