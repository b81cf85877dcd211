import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import 'dayjs/locale/zh-cn';
import { copyExactValues } from './figures/copy-exact';
import { LanguageProvider, useLanguage } from './language';
import { Layout } from './layout/layout';
import { Titled } from './layout/page-title';
import { nonce } from './page-settings';
import { staffPages } from './staff-page';
import { Boundary } from './states/boundary';
import { NoSuchPage } from './states/no-such-page';
import { Loading } from './states/states';

const queries = new QueryClient({
  defaultOptions: {
    // The client repeats what may be repeated, and a lost connection is an error that is shown.
    queries: { retry: false, staleTime: 30_000, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

const routes = staffPages.map(({ path, title, load }) => ({ path, title, Page: lazy(load) }));

copyExactValues(document);

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Styled />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Styled() {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      locale={language === 'ZH' ? zhCN : enUS}
      theme={{
        token: {
          colorPrimary: '#a8322d',
          colorError: '#b3261e',
          colorLink: '#8f2a26',
          colorTextPlaceholder: '#5c6470',
          borderRadius: 4,
          fontFamily: 'inherit',
          motion: false,
        },
      }}
    >
      <BrowserRouter>
        <Layout>
          <Boundary>
            <Routes>
              {routes.map(({ path, title, Page }) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    <Titled title={title}>
                      <Suspense fallback={<Loading />}>
                        <Page />
                      </Suspense>
                    </Titled>
                  }
                />
              ))}
              <Route path="*" element={<NoSuchPage />} />
            </Routes>
          </Boundary>
        </Layout>
      </BrowserRouter>
    </ConfigProvider>
  );
}
