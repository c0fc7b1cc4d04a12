import { describe, expect, it } from 'vitest';
import fearon from '../../catalog/fearon-1995/private-cost.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { continuousClaimsOf } from '../../src/claim/continuous/listed-games.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { judgeContinuous } from '../../src/equilibrium/continuous/continuous-judgment.js';
import { math, relation } from '../../src/exact/math.js';
import { holdsAt } from '../../src/exact/relation.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { stated } from '../../src/index.js';
import { cutoffRolesJson } from '../../src/report/json/cutoff-conditions.js';
import { cutoffRolesText } from '../../src/report/text/cutoff-conditions.js';
import { type CutoffRoles, cutoffConditions } from '../../src/verify/cutoff-conditions.js';
import { source } from '../continuous/demand.js';

const declared = <const Name extends string>(name: Name, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example, source },
  });
const [c, d] = [declared('c', '1/2'), declared('d', '1/2')];

/** Sells where a price of 2, less what she sells, is above her cost. */
const monopoly = continuousTiming({ id: 'monopoly', title: 'A monopoly', players: ['E'] })
  .move('sold', { by: 'E', knows: [], chooses: between(0, 1) })
  .payoffs({ E: ({ sold }) => math`(2 − ${c} − ${sold}) ${sold}` });
const [cheap, cheaper, dear, even] = [
  stated('cheap', 'something is sold', relation`${c} ≤ 2`, source),
  stated('cheaper', 'much is sold', relation`${c} ≤ 1`, source),
  stated('dear', 'not all is sold', relation`${c} + ${d} ≥ ${d}`, source),
  stated('even', 'of something else', relation`${d} ≤ 1`, source),
];
const selling = (id: string, holds: Parameters<typeof continuousClaim>[1]['holds']) =>
  continuousClaim(monopoly, {
    ...{ id, title: 'A half', source, says: 'E sells half of what would sell for nothing.' },
    strategies: { sold: math`1 − ${c}/2` },
    holds,
  });
const paper = specification({
  publication: source.publication,
  parameters: [c, d],
  restrictions: [restriction('no cost is negative', relation`${c} ≥ 0`, source)],
  games: [],
  claims: [],
  statements: [
    selling('right', { iff: [cheap] }),
    selling('strong', { iff: [cheaper] }),
    selling('wordy', { iff: [cheap, dear, even] }),
    selling('bold', { iff: [] }),
    selling('careful', { if: [cheaper, even] }),
  ],
});
const found = await cutoffConditions(paper, continuousClaimsOf(paper), { threads: 0 });

function rolesOf(id: string): CutoffRoles {
  const roles = found.find(({ claim }) => claim.id === id);
  if (roles === undefined) throw new RangeError(`nothing was found of ${id}`);
  return roles;
}

function needs(id: string): [string, string][] {
  return rolesOf(id).stated.map(({ condition, need }) => [condition.id, need.kind]);
}

describe('what conditions do for a profile with numbers from intervals', () => {
  it('is needed, asked for in vain, implied, or more than is needed', () => {
    expect(needs('right')).toEqual([['cheap', 'needed']]);
    expect(needs('strong')).toEqual([['cheaper', 'too strong']]);
    expect(needs('wordy')).toEqual([
      ['cheap', 'needed'],
      ['dear', 'implied'],
      ['even', 'too strong'],
    ]);
    expect(needs('bold')).toEqual([]);
  });

  it('is shown at points at which it alone fails, and which are judged', () => {
    for (const { claim, stated: all } of found)
      for (const { condition, need } of all) {
        if (need.kind !== 'needed' && need.kind !== 'too strong') continue;
        const { point } = need.at;
        expect(holdsAt(condition, point)).toBe(false);
        for (const { condition: other } of all)
          if (other !== condition) expect(holdsAt(other, point)).toBe(true);
        expect(judgeContinuous(claim, point).equilibrium).toBe(need.kind === 'too strong');
      }
  });

  it('tells which conditions each derived constraint takes, and which takes one that is lacking', () => {
    const standings = (id: string) =>
      rolesOf(id).derived.map(({ says, standing }) => [
        says,
        standing.kind === 'implied' ? standing.by.map((each) => each.id) : standing.kind,
      ]);
    const [inside] = ['E at "sold: nothing": the number to be chosen is in its interval'];
    expect(standings('wordy')).toContainEqual([inside, ['cheap']]);
    expect(standings('strong')).toContainEqual([inside, ['cheaper']]);
    expect(standings('bold')).toContainEqual([inside, 'missing']);
    expect(standings('careful')).toContainEqual([inside, ['cheaper']]);
  });

  it('is told in words and as JSON', () => {
    const text = cutoffRolesText(paper, rolesOf('wordy'));
    expect(text).toMatch(/^ {2}cheap +no equilibrium$/mu);
    expect(text).toMatch(/^ {2}dear +it cannot: the restrictions imply it, by a certificate$/mu);
    expect(text).toMatch(/^ {2}even +still an equilibrium: more than is needed$/mu);
    const { conditions } = cutoffRolesJson(rolesOf('wordy'));
    expect(conditions.map(({ id, need }) => [id, need])).toEqual(needs('wordy'));
  });
});

describe('a false claim about an offer', () => {
  it('lacks a condition for the demand to be a share, and one against a deviation, and no other', async () => {
    const greed = continuousClaimsOf(fearon).filter(({ id }) => id === 'greed');
    const [roles] = await cutoffConditions(fearon, greed, { threads: 0 });
    const missing = roles?.derived.filter(({ standing }) => standing.kind === 'missing');
    expect(missing?.map(({ says }) => says)).toEqual([
      'A at "demand: nothing": the number to be chosen is in its interval',
      'A at "demand: nothing": another number does not gain',
    ]);
    const shown = missing?.flatMap(({ standing }) =>
      standing.kind === 'missing'
        ? standing.at.judgment.violations.map(({ set }) => set.move.name)
        : [],
    );
    expect(shown).toEqual(['demand']);
    const outside = missing?.flatMap(({ standing }) =>
      standing.kind === 'missing' ? standing.at.judgment.improper : [],
    );
    expect(outside).toEqual(['demand at "nothing" is to be a number outside its interval']);
    for (const { standing } of missing ?? [])
      if (standing.kind === 'missing') {
        for (const claim of greed)
          expect(judgeContinuous(claim, standing.at.point).equilibrium).toBe(false);
        for (const { condition } of roles?.stated ?? [])
          expect(holdsAt(condition, standing.at.point)).toBe(true);
      }
  });

  it('has no answer where the search is ended before', async () => {
    const greed = continuousClaimsOf(fearon).filter(({ id }) => id === 'greed');
    const until = AbortSignal.abort(new Error('enough'));
    const ended = await cutoffConditions(fearon, greed, { threads: 0, until });
    for (const { stated: all, derived } of ended) {
      expect(all.map(({ need }) => need.kind)).not.toContain('needed');
      expect(derived.map(({ standing }) => standing.kind)).not.toContain('implied');
    }
  });
});
