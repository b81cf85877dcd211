import { message } from '../../../platform/message';

export const texts = {
  product: message('协作图谱', 'Cooperation Graph'),
  navigation: message('主导航', 'Pages'),
  skip: message('跳到正文', 'Skip to the content'),
  otherLanguage: message('English', '中文'),
  signIn: message('登录', 'Sign in'),
  signOut: message('退出', 'Sign out'),
  signedInAs: message('当前用户', 'Signed in as'),
  playground: message('查询台', 'Playground'),
  sampleData: message(
    '示例数据：本系统含有示例数据，标为“示例数据”的数字不是真实上报数。',
    'Sample data: figures that name 示例数据 as their source were made up, and nobody reported them.',
  ),
  provider: message('用单位账号登录', 'Sign in with your organisation’s account'),
  sampleUser: message('示例用户', 'Sample user'),
  sampleHint: message(
    '本机试用：选一个角色和地区即可登录，不需要密码。',
    'To try it on this machine: choose a role and a region; no password is asked for.',
  ),
  role: message('角色', 'Role'),
  region: message('地区', 'Region'),
  side: message('协作方', 'Side'),
  west: message('受援方（西部）', 'Assisted (west)'),
  east: message('支援方（东部）', 'Assisting (east)'),
  token: message('令牌', 'Token'),
  tokenHint: message(
    '粘贴访问令牌；只保存在本标签页，关闭即忘记。',
    'Paste a token; this tab alone keeps it, until it is closed.',
  ),
  tokenMalformed: message(
    '这不是令牌：其中有空格、汉字或其他不该有的字符。请重新复制。',
    'This is no token: it holds spaces or characters that a token cannot have. Copy it again.',
  ),
  failed: message('登录没有成功，请重试。', 'Signing in failed. Try again.'),
  cancel: message('取消', 'Cancel'),
} as const;

export const roles = {
  reader: message('查询员', 'reader'),
  filer: message('填报员', 'filer'),
  'target-setter': message('目标管理员', 'target setter'),
  approver: message('审核人', 'approver'),
  administrator: message('管理员', 'administrator'),
} as const;
