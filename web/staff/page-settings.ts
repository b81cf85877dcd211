import type { OpenIdConnect } from './sign-in/openid-connect';

/** What the gateway tells the page about itself: see gateway/web-pages.ts. */
export interface PageSettings {
  /** Whether everyone may read what is not personal. */
  openReading: boolean;
  /** Whether operations are taken by their hash alone. */
  trustedDocuments: boolean;
  /** Whether one can sign in as a sample user of any role and region; never in production. */
  sampleUsers: boolean;
  /** With whom one signs in; undefined where nobody is set. */
  openIdConnect?: OpenIdConnect;
  playground: boolean;
}

const content = document.querySelector<HTMLMetaElement>('meta[name=settings]')?.content ?? '{}';

export const pageSettings = JSON.parse(content) as PageSettings;

/** The nonce that this page's <style> elements must carry. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
