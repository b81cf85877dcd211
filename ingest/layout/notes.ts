/** Whether a row that begins so explains or signs the table: 注：…, 填报人：… */
export const isNoteText = (first: string): boolean =>
  /^[*※（(]?(?:注|备注|说明|附注?|填[报表]|制表|审[核批]|负责人|联系|数据来源|资料来源)/u.test(first);
