import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/game/unfold.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { answered } from '../prove/proofs.js';
import { adviceGame, honest, honestAtLength } from './expert-advice.js';
import { admissible } from './points.js';
import { posteriorAt, violationsAt } from './violations.js';

/*
 * The client gets 1 from an asset reported good, -1 from a bad one and m from one that a novice
 * knows nothing of; the adviser gets the same, and f for the sale.
 */

const base = { e: '1/2', g: '1/2', f: '1/2', m: -1 };

describe('advice of an expert, or of a novice', () => {
  it('knows an expert by her report, and a novice by having none', () => {
    const { informationSets } = formOf(honest.game);
    const advised = informationSets.filter(({ variable }) => variable === 'advice');
    expect(advised.map(({ key }) => key)).toEqual(['expert, good', 'expert, bad', 'novice, -']);
  });

  it('is honest where a sale is worth less than what is lost by it', () => {
    expect(violationsAt(honest, base)).toEqual([]);
    expect(posteriorAt(honest, 'act', 'pass', base)).toEqual({
      'expert, good': '0',
      'expert, bad': '1/3',
      'novice, -': '2/3',
    });
  });

  it('is not where it is worth more', () => {
    expect(violationsAt(honest, { ...base, f: 2 })).toEqual([
      'adviser at "expert, bad": buy gains 1',
      'adviser at "novice, -": buy gains 1',
    ]);
  });

  it('says the same with rows for what is never known', () => {
    const { strategies, beliefs, scope, conditions } = honestAtLength;
    expect({ strategies, scope, conditions }).toEqual({
      strategies: honest.strategies,
      scope: honest.scope,
      conditions: honest.conditions,
    });
    expect(Object.keys(beliefs['act'] ?? {})).toEqual(['buy', 'pass']);
    expect(violationsAt(honestAtLength, { ...base, f: 2 })).toEqual(
      violationsAt(honest, { ...base, f: 2 }),
    );
  });

  it.each(adviceGame.claims)('has $id proved for all parameters', async (claim) => {
    const found = await answered(adviceGame, claim);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ proof }) => proof === undefined)).toEqual([]);
  });

  const points = admissible(adviceGame, [
    base,
    { ...base, f: 2, m: -3 },
    { ...base, f: 1 },
    { ...base, m: '-1/2' },
    { ...base, m: 0 },
    { ...base, m: 1 },
    { ...base, m: '1/2', f: 0 },
    { ...base, e: 0, f: 0, m: 0 },
    { ...base, e: 0 },
    { ...base, g: 0 },
    { ...base, g: 1, m: 0 },
    { ...base, f: 0, m: '1/4' },
  ]);
  const sure = ['is certain of "expert, good"', 'half believes "expert, good"'];
  const unsure = ['is certain of "expert, bad"', 'half believes "expert, bad"'];
  negativeControls(honest, {
    points,
    harmless: Object.fromEntries(
      [...sure, ...unsure].map((mutant) => [
        `client choosing act at "pass" ${mutant} where all weights are zero`,
        'there are novices: the weights are never all zero',
      ]),
    ),
  });
});
