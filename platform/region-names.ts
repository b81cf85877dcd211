/** The nationalities in the names of autonomous places, and 各族 for several; some names leave out 族. */
const NATIONALITIES = [
  '各族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族',
  '水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|裕固族|保安族|独龙族',
].join('|');

const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${NATIONALITIES})*(?:自治([区州县旗])|(?<=族)(区))$`, 'u');
const ORDINARY = /^(.{2,}?)(?:省|市|地区|盟|县|旗|林区|特区)$/u;

/** What an autonomous place is called after, and what kind of place it is: 凉山 and 州 of 凉山彝族自治州; null for all others. */
export function autonomousName(name: string): { stem: string; kind: string } | null {
  const [, stem, kind, district] = AUTONOMOUS.exec(name) ?? [];
  if (stem === undefined) return null;
  // A banner or county may be called after its nationality alone, as 东乡族自治县 is; an autonomous 区 is a province, and is called without it.
  return { stem: stem.replace(/(?<=..)族$/u, ''), kind: kind === '区' ? '' : (kind ?? district ?? '') };
}

/**
 * The shorter names that people write for a region beside its full one: 陕西 for 陕西省, 山阳 for 山阳县, 凉山州 and 凉山 for 凉山彝族自治州. None of one
 * letter (赵 is not 赵县), and none of a district: 西安 is the city, not the 西安区 of another.
 */
export function shortNames(name: string): string[] {
  const autonomous = autonomousName(name);
  if (autonomous) return [...new Set([autonomous.stem, autonomous.stem + autonomous.kind])];
  const ordinary = ORDINARY.exec(name)?.[1];
  return ordinary === undefined ? [] : [ordinary];
}
