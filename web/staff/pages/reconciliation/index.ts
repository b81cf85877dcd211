import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'reconciliation',
    title: message('对账', 'Reconciliation'),
    order: 7,
    load: () => import('./reconciliation-page'),
  },
];
