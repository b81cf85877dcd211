import { message } from '../../../platform/message';

export const texts = {
  png: message('保存为图片', 'Save as a picture'),
} as const;
