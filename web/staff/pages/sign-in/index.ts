import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'sign-in/callback', title: message('登录', 'Sign in'), load: () => import('./callback') },
];
