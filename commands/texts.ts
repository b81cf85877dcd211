import { bulletin } from '../export/bulletin/bulletin';
import { reports } from '../export/reports';
import { message } from '../platform/message';

/** What the commands tell a person, but for `npm run import`, whose texts are in ingest/texts.ts. */
export const texts = {
  auditUsage: message(
    `用法：npm run audit:verify [-- --anchor 文件]
  核对各子图审计记录的哈希链，打印每条链的末条，供日后以 --anchor 核对`,
    `Usage: npm run audit:verify [-- --anchor FILE]
  holds the audit trail of each subgraph against its hashes, and prints the last entry of each chain, which a later --anchor is held against`,
  ),
  backupUsage: message(
    `用法：npm run backup -- 文件
  备份各子图的全部数据，含姓名和电话；文件仅本人可读`,
    `Usage: npm run backup -- FILE
  writes everything that is kept, names and phones included, to a file that its owner alone can read`,
  ),
  backedUp: message('已备份', 'backed up'),
  restoreUsage: message(
    `用法：npm run restore -- [--replace] 文件
  --replace   库中已有数据时，以备份取代`,
    `Usage: npm run restore -- [--replace] FILE
  --replace   gives up the data that is there for that of the backup`,
  ),
  restored: message('已恢复，各表校验一致', 'restored; every table is as it was'),
  exportUsage: message(
    `用法：npm run export -- 报表 [--参数 值]... [--format xlsx|csv] [--output 文件或文件夹] [--as 姓名] [--language zh|en]
      npm run export -- bulletin [--参数 值]... [--template 模板.docx] [--output 文件或文件夹] [--as 姓名] [--language zh|en]
  报表：${[bulletin, ...reports].map(({ name, title }) => `${name} ${title.zh}`).join('、')}
  每种报表的参数见 docs/files-out.md`,
    `Usage: npm run export -- REPORT [--PARAMETER VALUE]... [--format xlsx|csv] [--output FILE or FOLDER] [--as NAME] [--language zh|en]
       npm run export -- bulletin [--PARAMETER VALUE]... [--template TEMPLATE.docx] [--output FILE or FOLDER] [--as NAME] [--language zh|en]
  reports: ${[bulletin, ...reports].map(({ name }) => name).join(', ')}
  docs/files-out.md has the parameters of each`,
  ),
  checkUsage: message(
    `用法：npm run ledger:check [-- --all]
  将现行累计数与台账逐条规则核对：每项指标抽查 200 处，--all 为全部`,
    `Usage: npm run ledger:check [-- --all]
  holds standing totals against the ledger read line by line: 200 places of each indicator by chance, or all`,
  ),
  checked: (places: number, differing: number) =>
    message(`${places} 处已核对，${differing} 处不符`, `${places} places, ${differing} differ`),
  rebuilt: (indicators: number) =>
    message(
      `已重建 ${indicators} 项指标的现行累计数`,
      `standing totals of ${indicators} indicators made anew`,
    ),
  tokenUsage: message(
    `用法：npm run token -- --role 角色 --region 代码 [--side east|west] [--subject 姓名] [--hours 8]
  角色为 reader、filer、target-setter、approver 或 administrator；再写一组 --role 和 --region，即再加一个角色`,
    `Usage: npm run token -- --role ROLE --region CODE [--side east|west] [--subject NAME] [--hours 8]
  ROLE is reader, filer, target-setter, approver or administrator; another --role with its --region adds to it`,
  ),
  readers: {
    everyone: message('对所有人开放，个人信息除外', 'open to everyone, but for what is personal'),
    ofIssuer: (issuer: string) => message(`须持 ${issuer} 签发的令牌`, 'takes a token of that issuer'),
    ofLocalKey: message('须持 npm run token 签发的令牌', 'takes a token of npm run token'),
    nobody: message(
      '目前无人可读，查询一律答复 UNAUTHENTICATED；请设置 OIDC_ISSUER，或以 ANONYMOUS_READING=true 开放读取',
      'nobody can read, and every query is answered with UNAUTHENTICATED: set OIDC_ISSUER, or ANONYMOUS_READING=true',
    ),
  },
  sampleAdded: (records: number, rows: number) =>
    message(
      `已加入示例数据：${records} 条台账记录，${rows} 项目标任务和上报数`,
      `sample data added: ${records} records, ${rows} targets and figures`,
    ),
  sampleKnown: message('示例数据已在库中', 'the sample is there already'),
} as const;
