/** A record by its number, or one version of it. */
export interface RecordKey {
  id: string;
  version: number | null;
}

const ID = /^([1-9]\d{0,17})(?:@([1-9]\d{0,8}))?$/;

/** What an id in the graph stands for: `37` for record 37, `37@1` for its first version; null for a text that is no id. */
export function readRecordId(text: string): RecordKey | null {
  const [, id, version] = ID.exec(text) ?? [];
  return id === undefined ? null : { id, version: version === undefined ? null : Number(version) };
}

/** The record's own id, of an id of it or of one of its versions; another text as it is. */
export const recordOfId = (text: string): string => readRecordId(text)?.id ?? text;

/** The id of a version as clients see it (docs/decisions/0022): while it is the latest, that of the record. */
export const idOfVersion = (row: { id: string; version: number; isSuperseded: boolean }): string =>
  row.isSuperseded ? `${row.id}@${row.version}` : row.id;
