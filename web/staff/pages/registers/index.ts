import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'registers', title: message('台账', 'Registers'), order: 4, load: () => import('./list-page') },
  { path: 'registers/:register', title: message('台账', 'Registers'), load: () => import('./list-page') },
  {
    path: 'registers/:register/new',
    title: message('新增记录', 'New record'),
    load: () => import('./new-page'),
  },
  {
    path: 'registers/:register/:id',
    title: message('台账记录', 'Record'),
    load: () => import('./record-page'),
  },
];
