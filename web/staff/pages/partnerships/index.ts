import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  {
    path: 'partnerships',
    title: message('结对关系', 'Partnerships'),
    order: 7,
    load: () => import('./partnerships-page'),
  },
];
