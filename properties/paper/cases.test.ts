import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { type Case, casePoint } from '../../src/claim/case.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import { Rational } from '../../src/exact/rational.js';
import { keyOf } from '../../src/game/game.js';
import { story } from '../../src/report/text/story.js';
import { example } from '../sample/regions.js';

const cases = collusion.cases ?? [];

it('there are the two cases of the talk', () => {
  expect(cases.map(({ id }) => id).toSorted()).toEqual(['korea', 'prussia']);
});

/** Every choice on the path, with what is found where it is made. */
function choices({ claim, path }: Case, findings: ReturnType<typeof findingsOf>) {
  return claim.game.stages.flatMap((stage) => {
    const value = path[stage.name];
    if (stage.kind === 'nature' || value === undefined) return [];
    const key = keyOf(stage.knows, path);
    const found = findings.find(({ set }) => set.variable === stage.name && set.key === key);
    if (found === undefined) throw new Error(`nothing is found at ${stage.name}(${key})`);
    return [{ stage, value, key, found }];
  });
}

function findingsOf(told: Case) {
  return claimAtPoint(told.claim, casePoint(told, example)).judgment.findings;
}

describe.each(cases)('the case of $title', (told) => {
  const { id, claim, path, cast } = told;
  const point = casePoint(told, example);
  const found = claimAtPoint(claim, point);
  const text = story(collusion, told);
  const along = quantityAt({ kind: 'probability', claim, of: path, given: {} }, point);
  const made = choices(told, found.judgment.findings);

  it('is an equilibrium at admissible parameters, where all its conditions hold', () => {
    expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
    expect([found.exists, found.conditionsHold, found.judgment.equilibrium]).toEqual([
      true,
      true,
      true,
    ]);
    expect(text).toContain(`all ${found.conditions.length} conditions hold`);
    expect(text).not.toContain('NOT');
  });

  it('follows a path of positive probability, which the story states', () => {
    expect(along?.sign).toBe(1);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(`All this happens with probability ${along} `);
  });

  it('has each mover choose what the strategy may choose', () => {
    expect(made.length).toBeGreaterThan(0);
    for (const { value, found: at } of made) {
      const own = at.actions.find(({ action }) => action === value);
      expect(at.reached).toBe(true);
      expect(own?.probability.sign).toBe(1);
      expect(own?.against).toBe('indifferent');
    }
  });

  it('is told step by step, in the order of play', () => {
    const told = claim.game.stages.filter(({ name }) => path[name] !== undefined);
    const steps = text.split('\n').filter((line) => /^\d+\. /u.test(line));
    expect(steps).toHaveLength(told.length);
    for (const [index, stage] of told.entries()) {
      expect(steps[index]).toContain(
        stage.kind === 'nature'
          ? `${index + 1}. Nature: ${stage.name} = ${path[stage.name]}`
          : `${index + 1}. ${stage.by} (`,
      );
      if (stage.kind !== 'nature') {
        for (const name of stage.knows) expect(steps[index]).toContain(`${name} = ${path[name]}`);
        expect(steps[index]).toContain(`chooses ${path[stage.name]}`);
      }
    }
    for (const [player, who] of Object.entries(cast)) expect(text).toContain(`${player}: ${who}`);
  });

  it('gives the numbers of the judgment', () => {
    for (const { value, found: at } of made) {
      const own = at.actions.find(({ action }) => action === value);
      for (const { action, payoff } of at.actions)
        if (action !== value && own !== undefined) {
          const loss = own.payoff.minus(payoff);
          const than = loss.isZero ? ': as good.' : `, ${loss} less.`;
          expect(text).toContain(
            `${value} is worth ${own.payoff} to ${at.set.mover}, ${action} ${payoff}${than}`,
          );
        }
      if (own && !own.probability.equals(Rational.one))
        expect(text).toContain(`chooses ${value} with probability ${own.probability}.`);
      for (const [index, belief] of at.belief.entries()) {
        const member = keyOf(at.set.unseen, at.set.histories[index] ?? {});
        if (at.set.members.length > 1 && !belief.isZero && !belief.equals(Rational.one))
          expect(text).toContain(`${member}: ${belief}`);
      }
    }
  });

  it('ends with war as likely as its equilibrium makes it', () => {
    const war = quantityAt({ kind: 'probability', claim, of: { war: 'war' }, given: path }, point);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(`Then war follows with probability ${war}.`);
  });

  it('has its parameters in a file of its own', () => {
    const file = new URL(`../../spec/points/${id}.json`, import.meta.url);
    const read = readPoint(collusion, readFileSync(file, 'utf8'), id);
    expect(read.toJSON()).toEqual(point.toJSON());
  });
});
