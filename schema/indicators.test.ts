import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { THEMES } from './subgraphs';

interface Indicator {
  code: string;
  theme: string;
  subgraph: string;
  zh: string;
  en: string;
  unit: string;
  aggregation: string;
  numerator: string;
  denominator: string;
  part_of: string;
  definition_zh: string;
  definition_en: string;
  synonyms: string;
  valid_from: string;
  valid_until: string;
}

const read = (file: string): Indicator[] => parse(readFileSync(join(__dirname, file)), { columns: true });

const indicators = read('indicators.csv');
const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
const ratios = indicators.filter(({ aggregation }) => aggregation === 'RATIO');

describe('the indicator catalogue', () => {
  test('has each code and each name once', () => {
    expect(byCode.size).toBe(indicators.length);
    expect(new Set(indicators.map(({ zh }) => zh)).size).toBe(indicators.length);
  });

  test('gives each theme to the subgraph in whose row it is', () => {
    const owners = Object.fromEntries(indicators.map(({ theme, subgraph }) => [theme, subgraph]));
    expect(owners).toEqual(Object.fromEntries(THEMES.map(({ theme, owner }) => [theme, owner])));
    expect(indicators.filter(({ theme, subgraph }) => owners[theme] !== subgraph)).toEqual([]);
  });

  test('refers from an indicator only to others of the same subgraph', () => {
    for (const { code, subgraph, numerator, denominator, part_of } of indicators) {
      const others = [numerator, denominator, part_of].filter((other) => other !== '');
      for (const other of others) {
        expect({ code, other, subgraph: byCode.get(other)?.subgraph }).toEqual({ code, other, subgraph });
        expect(other).not.toBe(code);
      }
    }
  });

  test('makes a part of the same kind as its whole', () => {
    for (const { code, part_of, unit, aggregation } of indicators) {
      const whole = byCode.get(part_of);
      if (whole === undefined) continue;
      expect({ code, unit: whole.unit, aggregation: whole.aggregation }).toEqual({ code, unit, aggregation });
    }
  });

  test('makes every ratio a percentage of two amounts of one kind, or else an amount for each of another kind', () => {
    expect(indicators.filter(({ numerator }) => numerator !== '')).toEqual(ratios);
    expect(indicators.filter(({ denominator }) => denominator !== '')).toEqual(ratios);
    for (const { code, unit, numerator, denominator } of ratios) {
      const [above, below] = [byCode.get(numerator)?.unit, byCode.get(denominator)?.unit];
      if (unit === 'PERCENT') expect({ code, unit: above }).toEqual({ code, unit: below });
      else expect({ code, unit, differs: above !== below }).toEqual({ code, unit: above, differs: true });
      expect([numerator, denominator].map((part) => byCode.get(part)?.aggregation)).not.toContain('RATIO');
    }
  });

  test('has no other percentages than rates and levels', () => {
    const kinds = indicators.filter(({ unit }) => unit === 'PERCENT').map(({ aggregation }) => aggregation);
    expect([...new Set(kinds)].sort()).toEqual(['LEVEL', 'RATIO']);
  });

  test('calls no two by one name, synonyms included', () => {
    const names = indicators.flatMap(({ zh, synonyms }) => [zh, ...synonyms.split('|').filter(Boolean)]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => name !== name.trim())).toEqual([]);
  });

  test('says by years how long a definition holds, where it does not hold for all', () => {
    for (const { code, valid_from: from, valid_until: until } of indicators) {
      expect({ code, years: [from, until].every((year) => /^(\d{4})?$/.test(year)) }).toEqual({
        code,
        years: true,
      });
      if (from !== '' && until !== '')
        expect({ code, ordered: from <= until }).toEqual({ code, ordered: true });
    }
  });

  test('keeps what is released: the codes, their order and what each of them means', () => {
    const released = read('released/indicators.csv');
    const codes = new Set(released.map(({ code }) => code));
    const meaning = ({ code, theme, unit, aggregation, numerator, denominator }: Indicator) => ({
      code,
      theme,
      unit,
      aggregation,
      numerator,
      denominator,
    });
    expect(indicators.filter(({ code }) => codes.has(code)).map(meaning)).toEqual(released.map(meaning));
  });

  test('defines each in one line of either language', () => {
    for (const { code, definition_zh, definition_en } of indicators) {
      expect({ code, zh: /^\S.{10,}。$/.test(definition_zh) }).toEqual({ code, zh: true });
      expect({ code, en: /^\S.{20,}\.$/.test(definition_en) }).toEqual({ code, en: true });
    }
  });

  test('says in each definition over what time it counts, and in which unit', () => {
    const time: Record<string, string> = {
      FLOW: '年内累计',
      BALANCE: '时点数',
      LEVEL: '年度水平值',
      RATIO: '÷',
    };
    const units: Record<string, string> = {
      PERSON: '人',
      YUAN: '元',
      COUNT: '个',
      TONNE: '吨',
      HOUSEHOLD: '户',
      VISIT: '人次',
      PERCENT: '%',
    };
    for (const { code, aggregation, unit, definition_zh } of indicators) {
      expect(`${code}: ${definition_zh}`).toContain(time[aggregation]);
      expect(`${code}: ${definition_zh}`).toContain(`单位：${units[unit] ?? ''}`);
    }
  });

  test('writes the formula of a ratio by the codes of its two parts', () => {
    for (const { code, unit, numerator, denominator, definition_zh, definition_en } of ratios) {
      const isPercentage = unit === 'PERCENT';
      expect({ code, percent: definition_zh.includes('× 100') }).toEqual({ code, percent: isPercentage });
      for (const definition of [definition_zh, definition_en]) {
        const codes = definition.match(/[A-Z]{2}_[A-Z_]+/g);
        expect(codes).toEqual([numerator, denominator]);
      }
    }
  });
});
