import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplePoint } from '../../src/claim/specification.js';
import { derivation } from '../../src/derive/derivation.js';
import { type Clause, clauseHolds, clauseText } from '../../src/derive/found/clause.js';
import { ClauseQuestions } from '../../src/derive/found/clause-questions.js';
import { clausesOf } from '../../src/derive/found/clauses.js';
import type { Question } from '../../src/derive/question.js';
import {
  type Claim,
  claim,
  findConditions,
  foundConditionsText,
  isEquilibrium,
  math,
  relation,
} from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import type { FoundConditions } from '../../src/verify/found/find-conditions.js';
import { withoutConditions } from '../../src/verify/found/finding.js';
import { foundDocument } from '../../src/verify/found/found-document.js';
import { saysTheSame } from '../../src/verify/found/stated-beside.js';
import { recheck } from '../../src/verify/recheck.js';
import { c, condition, entry, market, q, selective, selectiveIff, source } from '../claim/entry.js';

const settings = { threads: 0, cache: false } as const;
const find = (claimed: Claim): Promise<FoundConditions> =>
  findConditions(market, claimed, settings);
const told = ({ conditions }: FoundConditions): string[] =>
  conditions.map(({ clause }) => clauseText(clause));

const said = { source, says: 'So it is said.', expected: 'holds', holds: { if: [] } } as const;

/** E stays out of both markets, for I would fight; only a threat keeps her out. */
const deterrence = (concept: 'Nash' | 'weak perfect Bayesian'): Claim =>
  claim(entry, {
    ...said,
    id: `deterrence-${concept.split(' ').length}`,
    title: 'Deterrence',
    concept,
    strategies: {
      move: { rich: 'stay', poor: 'stay' },
      answer: { enter: 'fight', stay: 'yield' },
    },
    beliefs:
      concept === 'Nash'
        ? {}
        : { answer: { enter: 'some', stay: { rich: q, poor: math`1 − ${q}` } } },
  });

/** E enters a rich market with a probability that need not be one. */
const mixing = claim(entry, {
  ...said,
  id: 'mixing',
  title: 'Mixed entry',
  strategies: {
    move: { rich: { enter: math`${c} − 1`, stay: math`2 − ${c}` }, poor: 'stay' },
    answer: { enter: 'yield', stay: 'yield' },
  },
  beliefs: { answer: { enter: { rich: 1 }, stay: 'some' } },
});

const claims = {
  selective,
  mixing,
  nash: deterrence('Nash'),
  threat: deterrence('weak perfect Bayesian'),
};

describe('conditions found from strategies alone', () => {
  const found: Record<string, FoundConditions> = {};
  beforeAll(async () => {
    for (const [name, each] of Object.entries(claims)) found[name] = await find(each);
  });

  it('are those that the author states', () => {
    const { selective: each } = found;
    expect(each && told(each)).toEqual(['c - 2 ≤ 0', 'c - 1 ≥ 0']);
    expect(each?.stated && saysTheSame(each.stated)).toBe(true);
  });

  it('tell what makes probabilities probabilities, and indifference', () => {
    expect(found['mixing'] && told(found['mixing'])).toEqual(['(2 - c)^2 ≤ 0']);
  });

  it('are none where everything is rational, and no point where nothing is', () => {
    expect(found['nash'] && told(found['nash'])).toEqual([]);
    expect(found['threat']?.somewhere).toBe('never');
  });

  it.each(Object.keys(claims))('of %s hold exactly where the walk finds an equilibrium', (name) => {
    const each = found[name];
    if (each === undefined) throw new Error(`nothing was found of ${name}`);
    expect([each.sufficient, each.necessary, each.proper]).toEqual([true, true, true]);
    const region = admissibleRegion(market);
    const bare = withoutConditions(each.claim);
    fc.assert(
      fc.property(pointArbitrary(region, examplePoint(market)), (point) => {
        const holds = each.conditions.every(({ clause }) => clauseHolds(clause, point));
        expect(holds).toBe(isEquilibrium(bare, point));
      }),
    );
  });

  it('are each shown by a point not to follow from the others', () => {
    for (const each of Object.values(found))
      for (const { clause, alone } of each.conditions) {
        if (alone === undefined) continue;
        expect(clauseHolds(clause, alone)).toBe(false);
        for (const other of each.conditions)
          if (other.clause !== clause) expect(clauseHolds(other.clause, alone)).toBe(true);
      }
    expect(found['selective']?.conditions.every(({ alone }) => alone)).toBe(true);
  });

  it('read as a theorem', () => {
    const each = found['selective'];
    const text = each && foundConditionsText(market, each).replace(/\s+/gu, ' ');
    expect(text).toContain('exactly where all of this holds');
    expect(text).toContain('(1) c - 2 ≤ 0');
    expect(found['threat'] && foundConditionsText(market, found['threat'])).toContain('nowhere');
  });
});

describe('what a claim states, beside what is found', () => {
  it('is told apart where it asks for less, or for more', async () => {
    const loose = condition('loose', relation`${c} ≤ 3`);
    const tight = condition('tight', relation`${c} ≥ 3/2`);
    const { stated } = await find(selectiveIff([loose], [tight]));
    if (stated === undefined) throw new Error('nothing was held against what is stated');
    expect(saysTheSame(stated)).toBe(false);
    expect(stated.stated.map(({ follows }) => follows.kind)).toEqual(['implied', 'not implied']);
    expect(stated.found.map(({ clause, follows }) => [clauseText(clause), follows.kind])).toEqual([
      ['c - 2 ≤ 0', 'not implied'],
      ['c - 1 ≥ 0', 'implied'],
    ]);
  });

  it('is the same under other names, and not made use of', async () => {
    const stated = [
      condition('dear', relation`2 ${c} ≤ 4`),
      condition('cheap', relation`3 ≤ 3 ${c}`),
    ];
    const found = await find(selectiveIff(stated.slice(0, 1), stated.slice(1)));
    expect(told(found)).toEqual(['c - 2 ≤ 0', 'c - 1 ≥ 0']);
    expect(found.stated && saysTheSame(found.stated)).toBe(true);
  });
});

describe('questions about conditions', () => {
  const derived = derivation(market, withoutConditions(selective));
  const asked = new ClauseQuestions(market, derived.symbolic);
  const { clauses } = clausesOf(derived);
  const proved = async (questions: readonly Question[]): Promise<boolean> => {
    const proofs = await Promise.all(questions.map((each) => proofTask(questionDocument(each))));
    return proofs.every((proof) => proof !== undefined);
  };
  const sufficient = async (some: readonly Clause[]): Promise<boolean> => {
    const answers = await Promise.all(asked.sufficient(some).map(({ all }) => proved(all())));
    return answers.every((each) => each);
  };

  it('are answered for what is found', async () => {
    expect(await sufficient(clauses)).toBe(true);
    for (const clause of clauses) expect(await proved(asked.necessary(clause))).toBe(true);
  });

  it('are not, without one of the conditions', async () => {
    for (const clause of clauses)
      expect(await sufficient(clauses.filter((each) => each !== clause))).toBe(false);
  });

  it('are not, for a condition that asks for more', async () => {
    for (const clause of clauses) {
      const more: Clause = { ...clause, anyOf: [[relation`${c} ≥ 3/2`]] };
      const less: Clause = { ...clause, anyOf: [[relation`${c} ≤ 3/2`]] };
      const results = [await proved(asked.necessary(more)), await proved(asked.necessary(less))];
      expect(results).toEqual([false, false]);
    }
  });
});

describe('what was found, as a document', () => {
  const defects = (document: unknown) =>
    recheck(market, JSON.parse(JSON.stringify(document))).defects.length;

  it('is checked again, and refused where it is changed', async () => {
    const document = foundDocument(await find(selective));
    if (document === undefined) throw new Error('nothing was shown');
    const { conditions, certificates } = document;
    expect(defects(document)).toBe(0);
    expect(defects({ ...document, conditions: conditions.slice(1) })).toBeGreaterThan(0);
    expect(defects({ ...document, certificates: certificates.slice(1) })).toBeGreaterThan(0);
    expect(defects({ ...document, dropped: [0] })).toBeGreaterThan(0);
    const twice = [...certificates, ...certificates.slice(0, 1)];
    expect(defects({ ...document, certificates: twice })).toBeGreaterThan(0);
  });

  it('is none where it is not shown both ways', async () => {
    const found = await find(selective);
    expect(foundDocument({ ...found, necessary: false })).toBe(undefined);
    expect(foundDocument({ ...found, sufficient: false })).toBe(undefined);
  });
});
