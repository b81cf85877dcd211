import { RegionLevel } from '../../../client/generated/schema.ts';
import { message, type Message } from '../../../platform/message';

export const levelNames: Readonly<Record<RegionLevel, Message>> = {
  NATION: message('全国', 'the nation'),
  PROVINCE: message('省级', 'provinces'),
  PREFECTURE: message('地市级', 'prefectures'),
  COUNTY: message('县级', 'counties'),
  ZONE: message('开发区', 'zones'),
  TOWNSHIP: message('乡镇级', 'townships'),
  VILLAGE: message('村级', 'villages'),
};

const below: Readonly<Partial<Record<RegionLevel, RegionLevel>>> = {
  NATION: RegionLevel.PROVINCE,
  PROVINCE: RegionLevel.PREFECTURE,
  PREFECTURE: RegionLevel.COUNTY,
  COUNTY: RegionLevel.TOWNSHIP,
  ZONE: RegionLevel.TOWNSHIP,
};

/** The level that a region's own places are of; null where nobody ranks them. */
export const levelBelow = (level: RegionLevel): RegionLevel | null => below[level] ?? null;
