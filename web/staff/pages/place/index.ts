import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'region', title: message('地区', 'Regions'), order: 2, load: () => import('./find-region') },
  { path: 'region/:code', title: message('地区', 'Region'), load: () => import('./place-page') },
  {
    path: 'partnership/:east/:west',
    title: message('结对关系', 'Partnership'),
    load: () => import('./place-page'),
  },
];
