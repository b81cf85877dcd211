/** How a column of regions stands to others of the same row. */
export interface PlaceColumn {
  /** 1 for provinces to 4 for townships: the narrower names lie in the wider ones; 0 where the heading does not say. */
  rank: number;
  /** A column of codes, beside the names. */
  isCode: boolean;
  /** A column of names, where another without the word may be of codes. */
  isName: boolean;
}

const EAST =
  /^(?:东部(?:结对|协作|帮扶|支援)?|支援|援助|帮扶|结对(?:帮扶|东部)?|协作|对口(?:帮扶|支援|协作)?)/u;
const WEST =
  /^(?:受援|西部(?:受援|结对)?|被帮扶|受帮扶|所属|所在|填报|报送|中西部|(?:国家)?(?:乡村振兴)?重点帮扶|脱贫)/u;
const PLACE =
  /^(?:方|地区|地方|区域|行政区划?|区划|省份|城市|(?:[省市州盟地县区旗乡镇(),、/和及]|自治|直辖|街道|特区|林区)+)(名称?)?(代码|编码)?$/u;
const RANKS = [/[乡镇]|街道/u, /[县区旗]/u, /[市州盟]/u, /省/u];

/** What a heading like 县（市、区）, 受援县 or 帮扶城市 heads: the region or the partner, of which level. */
export function placeHeading(
  key: string,
): { is: 'key'; column: 'region' | 'partner'; place: PlaceColumn } | undefined {
  const east = EAST.exec(key)?.[0] ?? '';
  const west = WEST.exec(key)?.[0] ?? '';
  const name = key.slice(Math.max(east.length, west.length));
  const match = PLACE.exec(name);
  if (!match || !/[方省市州盟地县区旗乡镇]/u.test(name)) return undefined;
  const isPlain = /^(?:方|地区|地方|区域|行政区划?|区划)/u.test(name);
  const widest = name.startsWith('省') ? 1 : RANKS.length - RANKS.findIndex((rank) => rank.test(name));
  return {
    is: 'key',
    column: east.length > west.length ? 'partner' : 'region',
    place: {
      rank: isPlain ? 0 : widest,
      isCode: match[2] !== undefined,
      isName: match[1] !== undefined && match[2] === undefined,
    },
  };
}
