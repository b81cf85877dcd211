import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'imports', title: message('导入', 'Import'), order: 10, load: () => import('./imports-page') },
];
