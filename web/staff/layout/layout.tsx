import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useLanguage } from '../language';
import { pageSettings } from '../page-settings';
import { useSession } from '../session';
import { signOut } from '../sign-in/sign-out';
import { useRenewal } from '../sign-in/use-renewal';
import { staffPages } from '../staff-page';
import { SampleNotice } from './sample-notice';
import { SignInContext } from './sign-in-context';
import { texts } from './texts';

const SignInDialog = lazy(() => import('./sign-in-dialog'));

/** What stands around every page: its navigation, the language, and who is signed in. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  useRenewal();
  const signInContext = useMemo(
    () => ({
      open: () => {
        setOpen(true);
      },
    }),
    [],
  );
  return (
    <SignInContext value={signInContext}>
      <a className="skip" href="#content">
        {t(texts.skip)}
      </a>
      <header className="top">
        <p className="product">{t(texts.product)}</p>
        <nav aria-label={t(texts.navigation)}>
          {staffPages
            .filter(({ order }) => order !== undefined)
            .map(({ path, title }) => (
              <NavLink key={path} to={`/${path}`} end={path === ''}>
                {t(title)}
              </NavLink>
            ))}
          {pageSettings.playground && <a href="/playground">{t(texts.playground)}</a>}
        </nav>
        <Person />
      </header>
      <SampleNotice />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {isOpen && (
        <Suspense fallback={null}>
          <SignInDialog
            close={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </SignInContext>
  );
}

function Person() {
  const { t, language, choose } = useLanguage();
  const session = useSession();
  return (
    <SignInContext.Consumer>
      {({ open }) => (
        <div className="person">
          {session && (
            <span className="subject" title={t(texts.signedInAs)}>
              {session.subject}
            </span>
          )}
          {session ? (
            <Button
              size="small"
              onClick={() => {
                void signOut();
              }}
            >
              {t(texts.signOut)}
            </Button>
          ) : (
            <Button size="small" type="primary" onClick={open}>
              {t(texts.signIn)}
            </Button>
          )}
          <Button
            size="small"
            lang={language === 'ZH' ? 'en' : 'zh-CN'}
            onClick={() => {
              choose(language === 'ZH' ? 'EN' : 'ZH');
            }}
          >
            {t(texts.otherLanguage)}
          </Button>
        </div>
      )}
    </SignInContext.Consumer>
  );
}
