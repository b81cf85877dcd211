import { sql } from '../../platform/database/sql';
import { isEastern } from '../../platform/region-code';
import { defineRegister } from '../../platform/register/define-register';
import {
  choice,
  creditCode,
  date,
  dateOrToday,
  money,
  reference,
  region,
  text,
  tonnes,
  year,
} from '../../platform/register/fields';
import type { RecordOf, Register } from '../../platform/register/register';
import { atMost, belowNation, countyOrBelow, inOrder, ordered } from '../../platform/register/rules';
import { certificationEnd } from './certification';
import { suppliersCounted } from './suppliers-counted';

const CATEGORIES = {
  GRAIN_AND_OIL: '粮油',
  MEAT_EGGS_DAIRY: '肉蛋奶',
  AQUATIC: '水产品',
  FRUIT: '果品',
  VEGETABLES: '蔬菜、食用菌',
  TEA: '茶叶',
  HERBS: '中药材',
  PROCESSED: '加工食品',
  HANDICRAFT: '手工艺品',
  OTHER: '其他',
};

export const suppliers = defineRegister({
  type: 'Supplier',
  zh: '帮扶产品供应商',
  en: 'a supplier of assistance products',
  fields: {
    creditCode: creditCode('统一社会信用代码', 'the unified social credit code'),
    name: text('供应商名称', "the supplier's name"),
    county: region('所在县', 'the county that it is in'),
    registeredOn: dateOrToday('登记日期', 'the day it was registered; today when left out'),
  },
  scope: { region: 'county' },
  date: 'registeredOn',
  unique: ['creditCode'],
  rules: [countyOrBelow('county')],
  // Its products' counts stand in its county, so they move with it.
  groups: [suppliersCounted((_, id) => id)],
  joins: {
    Enterprise: {
      en: 'As a supplier of assistance products. 帮扶产品供应商。',
      value: ({ creditCode: code }: { creditCode: string }) => code,
      sql: 'r.credit_code = key.value',
    },
  },
});

/**
 * A product counts as certified from `certifiedOn` to `expiresOn`, or until the day on which it is withdrawn. The last two
 * may lie ahead: their postings count from their days on.
 */
export const products = defineRegister({
  type: 'Product',
  zh: '帮扶产品',
  en: 'an assistance product, from its application to the end of its certification',
  fields: {
    name: text('产品名称', "the product's name"),
    category: choice('产品类别', 'the category', CATEGORIES),
    supplier: reference('供应商', 'the supplier', suppliers),
    county: region('产地县', 'the county that it comes from'),
    appliedOn: date('申报日期', 'the day its supplier applied'),
    reviewedOn: date('县级审核日期', 'the day the county reviewed and submitted it', { optional: true }),
    certifiedOn: date('认定日期', 'the day it was certified', { optional: true }),
    expiresOn: date('有效期至', "the certificate's last day", { optional: true, future: true }),
    withdrawnOn: date('撤销日期', 'the day from which it is withdrawn', { optional: true }),
    value: money('商品价值量', 'the value of its output', { optional: true, zero: true }),
  },
  scope: { region: 'county' },
  date: 'appliedOn',
  interval: {
    from: 'certifiedOn',
    until: { column: 'certified_until' },
    zh: '在该日处于认定有效期',
    en: 'certified on this day',
  },
  sums: ['value'],
  rules: [
    countyOrBelow('county'),
    inOrder('appliedOn', 'reviewedOn', 'certifiedOn', 'withdrawnOn'),
    inOrder('certifiedOn', 'expiresOn'),
    ({ expiresOn, certifiedOn }) =>
      expiresOn !== null && certifiedOn === null
        ? [
            {
              field: 'certifiedOn',
              expected: { zh: '有有效期的须填认定日期', en: 'when what expires was certified' },
            },
          ]
        : [],
  ],
  postings: (values) => {
    const end = certificationEnd(values);
    const { reviewedOn, certifiedOn, value } = values;
    return [
      { indicator: 'CA_PRODUCTS_SUBMITTED', date: reviewedOn, amount: 1 },
      { indicator: 'CA_PRODUCTS', date: certifiedOn, amount: 1 },
      { indicator: 'CA_PRODUCTS', date: certifiedOn && end, amount: -1 },
      { indicator: 'CA_PRODUCT_VALUE', date: certifiedOn, amount: value },
      { indicator: 'CA_PRODUCT_VALUE', date: certifiedOn && end, amount: value && `-${value}` },
    ];
  },
  groups: [
    suppliersCounted(
      ({ supplier }: { supplier: string }) => supplier,
      'r.supplier = key.key::bigint and coalesce(r.reviewed_on, r.certified_on) is not null',
    ),
  ],
  joins: {
    Supplier: {
      en: 'Its products. 帮扶产品。',
      value: ({ id }: { id: string }) => id,
      sql: 'r.supplier = key.value::bigint',
    },
    Enterprise: {
      en: 'Products that it supplies. 帮扶产品。',
      value: ({ creditCode: code }: { creditCode: string }) => code,
      sql: (readable) => sql`r.supplier in (select s.id from supplier s
        where s.credit_code = key.value and s.superseded_at is null and not s.void and ${readable('s')})`,
    },
  },
});

/** An eastern buyer counts as the partner of a region that is not; any other buyer counts for no partner. */
function partnerOf({ buyerRegion, origin }: { buyerRegion: string; origin: string }): string {
  return isEastern(buyerRegion) && !isEastern(origin) ? buyerRegion : '';
}

/** Indicators of what was sold through a channel. */
const SALES_THROUGH = {
  PLATFORM_832: 'CA_SALES_PLATFORM',
  HALL: 'CA_SALES_HALLS',
  COUNTER: 'CA_SALES_COUNTERS',
  ZONE: 'CA_SALES_ZONES',
  LIVESTREAM: 'CA_SALES_LIVESTREAMS',
  DIRECT: 'CA_SALES_DIRECT',
} as const;

export const purchases = defineRegister({
  type: 'Purchase',
  zh: '消费帮扶采购',
  en: 'a purchase of products of a lifted-out area',
  fields: {
    product: reference('产品', 'the product, where it is on record', products, { optional: true }),
    category: choice(
      '产品类别',
      "the category; of a product on record it is the product's, and may be left out",
      CATEGORIES,
      {
        optional: true,
      },
    ),
    buyerKind: choice('采购主体', 'the kind of buyer', {
      BUDGET_UNIT: '预算单位',
      UNION: '工会',
      ENTERPRISE: '企业',
      INDIVIDUAL: '个人',
    }),
    buyerRegion: region(
      '采购地区',
      'where the buyer is: the partner, when it is an eastern region and the origin is not',
    ),
    origin: region('产地', 'where the products come from'),
    channel: choice('销售渠道', 'the channel', {
      PLATFORM_832: '832平台',
      HALL: '专馆',
      COUNTER: '专柜',
      ZONE: '专区',
      LIVESTREAM: '直播带货',
      DIRECT: '直采直销',
    }),
    amount: money('采购金额', 'the amount'),
    tonnes: tonnes('重量', 'the weight of farm produce; empty for what is not sold by weight', {
      optional: true,
    }),
    date: date('成交日期', 'the day of the sale'),
  },
  scope: { region: 'origin', partner: partnerOf },
  date: 'date',
  places: ['buyerRegion'],
  sums: ['amount', 'tonnes'],
  filledBy: { category: 'product' },
  rules: [
    belowNation('buyerRegion'),
    belowNation('origin'),
    ({ product, category }) =>
      product === null && category === null
        ? [
            {
              field: 'category',
              expected: { zh: '未填产品时须填产品类别', en: 'the category, or a product' },
            },
          ]
        : [],
  ],
  postings: ({ channel, amount, tonnes: weight }) => [
    { indicator: 'CA_SALES', amount },
    { indicator: SALES_THROUGH[channel], amount },
    { indicator: 'CA_TONNES', amount: weight },
  ],
  joins: {
    Product: {
      en: 'Purchases of this product. 采购。',
      value: ({ id }: { id: string }) => id,
      sql: 'r.product = key.value::bigint',
    },
  },
});

/** Indicators of how many outlets of a kind there are. */
const OUTLETS = { HALL: 'CA_OUTLETS', ZONE: 'CA_ZONES', COUNTER: 'CA_COUNTERS' } as const;

export const outlets = defineRegister({
  type: 'Outlet',
  zh: '消费帮扶专馆、专区、专柜',
  en: 'a hall, zone or counter for assistance products',
  fields: {
    name: text('名称', 'the name'),
    kind: choice('类型', 'the kind of outlet; each kind is an indicator', {
      HALL: '专馆',
      ZONE: '专区',
      COUNTER: '专柜',
    }),
    region: region('所在地区', 'where it is'),
    openedOn: date('开业日期', 'the day it opened'),
    closedOn: date('关闭日期', 'the day it closed, from which it counts no more; empty while it is open', {
      optional: true,
    }),
  },
  scope: { region: 'region' },
  date: 'openedOn',
  interval: { from: 'openedOn', until: { column: 'open_until' }, zh: '在该日营业', en: 'open on this day' },
  rules: [belowNation('region'), ordered('openedOn', 'closedOn')],
  postings: ({ kind, closedOn }) => [
    { indicator: OUTLETS[kind], amount: 1 },
    { indicator: OUTLETS[kind], date: closedOn, amount: -1 },
  ],
});

export const reservedShares = defineRegister({
  type: 'ReservedShare',
  zh: '预留采购份额',
  en: "what a buying unit reserves of a year's canteen purchases for products of lifted-out areas",
  fields: {
    unitCode: creditCode('统一社会信用代码', "the unit's unified social credit code"),
    unitName: text('预算单位名称', "the unit's name"),
    region: region('所在地区', 'where the unit is'),
    year: year('年度', 'the year'),
    canteenPurchases: money('食堂采购总额', 'what its canteens purchase in the year', { zero: true }),
    reserved: money('预留金额', 'of which reserved', { zero: true }),
  },
  scope: { region: 'region' },
  date: 'year',
  sums: ['canteenPurchases', 'reserved'],
  unique: [['unitCode', 'year']],
  flags: {
    belowMinimum: {
      zh: '预留份额低于 10%',
      en: 'less than 10 % reserved: those with a finding',
      sql: 'r.reserved * 10 < r.canteen_purchases',
    },
  },
  rules: [belowNation('region'), atMost('reserved', 'canteenPurchases')],
  // What is reserved is known before the year is over, so both count from its first day.
  postings: ({ year: of, canteenPurchases, reserved }) => [
    { indicator: 'CA_CANTEEN_PURCHASES', date: `${of}-01-01`, amount: canteenPurchases },
    { indicator: 'CA_RESERVED', date: `${of}-01-01`, amount: reserved },
  ],
});

export type ProductRow = RecordOf<typeof products>;
export type ReservedShareRow = RecordOf<typeof reservedShares>;

export const registers: readonly Register[] = [suppliers, products, purchases, outlets, reservedShares];
