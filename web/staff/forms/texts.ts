import { message } from '../../../platform/message';

export const texts = {
  required: message('必填', 'required'),
  submit: message('提交', 'Submit'),
  cancel: message('取消', 'Cancel'),
  why: message('原因（必填，一行）', 'Why (one line)'),
} as const;
