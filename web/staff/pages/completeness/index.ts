import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'completeness',
    title: message('完整性', 'Completeness'),
    order: 8,
    load: () => import('./completeness-page'),
  },
];
