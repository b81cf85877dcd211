import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'audit', title: message('审计', 'Audit'), order: 11, load: () => import('./audit-page') },
];
