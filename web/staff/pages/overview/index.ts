import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: '', title: message('总览', 'Overview'), order: 1, load: () => import('./overview') },
];
