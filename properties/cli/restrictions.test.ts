import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import collusion from '../../spec/index.js';
import { examplePoint } from '../../src/claim/specification.js';
import type { Point } from '../../src/exact/point.js';
import { negated, type Relation, relationText } from '../../src/exact/relation.js';
import { Region } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { holds } from '../sample/regions.js';
import { casus, jsonLines, type Outcome } from './casus.js';

const names = collusion.parameters.map(({ name }) => name);
const example = examplePoint(collusion);

/** Parameters that satisfy one relation, close to the example. */
function where(relation: Relation): Point {
  const found = findPoint(new Region(names, [relation]), example);
  if (found === undefined) throw new Error(`no parameters satisfy ${relationText(relation)}`);
  return found;
}

const strict = (relation: Relation): boolean => relation.sign === '<' || relation.sign === '>';

/** For each restriction parameters that break it, and those on its edge where that breaks it too. */
const breaches = collusion.restrictions.flatMap((restriction) => {
  const { relation } = restriction;
  const text = relationText(relation);
  const failures: readonly Relation[] =
    relation.sign === '='
      ? [
          { ...relation, sign: '<' },
          { ...relation, sign: '>' },
        ]
      : [negated(relation), ...(strict(relation) ? [{ ...relation, sign: '=' } as const] : [])];
  return failures.map((failure) => ({
    text,
    how: relationText(failure),
    restriction,
    point: where(failure),
  }));
});

const answerSchema = z.object({ error: z.string() });

describe('parameters that break a restriction', () => {
  let outcome: Outcome;
  let errors: readonly string[];

  beforeAll(async () => {
    const lines = breaches.map(({ point }) => JSON.stringify(point)).join('\n');
    outcome = await casus(['check', '--claim', 'communication', '--params', '-'], lines);
    errors = jsonLines(outcome.stdout).map((answer) => answerSchema.parse(answer).error);
  });

  it('are refused, every one', () => {
    expect(errors).toHaveLength(breaches.length);
    expect(outcome.status).toBe(2);
  });

  it.each(breaches.map((breach, index) => ({ ...breach, index })))(
    'are refused by name, where $how: $text',
    ({ restriction, text, point, index }) => {
      const { says, source } = restriction;
      expect(holds(restriction.relation, point)).toBe(false);
      expect(errors[index]).toContain(`breaks ${text} (${says}; ${source.place})`);
    },
  );

  it('are refused with the values that break it', () => {
    for (const [index, { point, text }] of breaches.entries()) {
      const message = errors[index]?.split(/\n {2}- /u).find((each) => each.includes(text)) ?? '';
      const values = [...message.matchAll(/(?<name>\w+) = (?<value>-?[\d/]+)[,:]/gu)];
      expect(values.length).toBeGreaterThan(0);
      for (const { groups = {} } of values)
        expect(`${point.at(groups['name'] ?? '')}`).toBe(groups['value']);
    }
  });

  it('are refused for every restriction that they break', () => {
    for (const [index, { point }] of breaches.entries()) {
      const broken = collusion.restrictions.filter(({ relation }) => !holds(relation, point));
      for (const { relation } of broken)
        expect(errors[index]).toContain(`breaks ${relationText(relation)} (`);
      expect(errors[index]?.match(/breaks /gu)).toHaveLength(broken.length);
    }
  });
});
