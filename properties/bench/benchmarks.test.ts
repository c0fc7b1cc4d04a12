import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { admissiblePoint } from '../../src/claim/admissible-point.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { claimNamed } from '../../src/claim/specification.js';
import { RandomStream } from '../../src/sample/kernel/random.js';
import { measured, measuredText } from './benchmark.js';
import { benchmarks } from './benchmarks.js';
import { draw, exactPoint, isEquilibriumInDoubles, leastSlack } from './private-message.js';

describe('the benchmarks', () => {
  it('run, each once and in small', async () => {
    const small = {
      claims: ['communication'],
      draws: 20,
      talk: [2, 3],
      width: 8,
      proved: 'facing',
    };
    const found = await measured(benchmarks(small), { rounds: 1, milliseconds: 0 });
    for (const { name, rate, ratio } of found)
      expect([name, rate > 0, ratio > 0]).toEqual([name, true, true]);
    expect(measuredText(found)).toMatch(
      /^verdicts on communication\n {2}the walk +[\d,.]+ verdicts\/s +× 1$/mu,
    );
  });
});

describe('plain doubles for the private-message game', () => {
  it('say what the walk says, but for where they round', () => {
    const claim = claimNamed(collusion, 'communication');
    const [x, stream] = [new Float64Array(20), new RandomStream(7)];
    const met = new Set<boolean>();
    for (let k = 0; k < 20_000 && (k < 60 || met.size < 2); k++) {
      draw(x, stream);
      const holds = isEquilibriumInDoubles(x);
      if (k >= 60 && !holds) continue;
      met.add(holds);
      const point = admissiblePoint(collusion, exactPoint(x));
      const { judgment } = claimAtPoint(claim, point);
      if (leastSlack(x) > 1e-9) expect(holds).toBe(judgment.equilibrium);
    }
    expect(met.size).toBe(2);
  });
});
