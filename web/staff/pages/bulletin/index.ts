import { message } from '../../../../platform/message';
import type { StaffPage } from '../../staff-page';

export const pages: StaffPage[] = [
  { path: 'bulletin', title: message('通报', 'Bulletin'), order: 3.5, load: () => import('./bulletin-page') },
];
