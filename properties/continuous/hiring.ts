import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { specification } from '../../src/claim/specification.js';
import { math } from '../../src/exact/math.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { demandParameters, source } from './demand.js';

/*
 * A worker's ability is distributed by the cohort, and a grade is good with a probability that is the ability. The
 * firm sees who applies and the grade; a friend, who knows the ability, bets on the cohort.
 */

const { p, a, m, e, f } = demandParameters;

const hiring = continuousTiming({
  id: 'hiring',
  title: 'Who is hired',
  players: ['W', 'F', 'C'],
})
  .nature('cohort', { from: ['old', 'new'], probabilities: { old: p, new: math`1 − ${p}` } })
  .nature('t', {
    density: (t, { cohort }) => (cohort === 'old' ? math`2 ${t}` : math`2 − 2 ${t}`),
    ...{ between: [0, 1], given: ['cohort'] },
  })
  .nature('grade', {
    ...{ from: ['good', 'poor'], given: ['t'] },
    probabilities: ({ t }) => ({ good: t, poor: math`1 − ${t}` }),
  })
  .move('apply', { by: 'W', knows: ['t'], chooses: ['apply', 'stay'] })
  .move('hire', {
    ...{ by: 'F', knows: ['apply', 'grade'], when: { apply: 'apply' } },
    chooses: ['hire', 'pass'],
  })
  .move('bet', { by: 'C', knows: ['t'], chooses: ['old', 'new'] })
  .payoffs({
    W: ({ apply, hire }) => {
      if (apply === 'stay') return 0;
      return hire === 'hire' ? math`1 − ${a}` : math`−${a}`;
    },
    F: ({ t, hire }) => (hire === 'hire' ? math`${t} − ${m}` : 0),
    C: ({ cohort, bet }) => (cohort === bet ? 1 : 0),
  });

/** Right where e and f are 0, and F may hire whose grade is good, and no others. */
export const hired = continuousClaim(hiring, {
  ...{ id: 'hired', title: 'By grades', source, says: 'It is so.', holds: { iff: [] } },
  strategies: {
    apply: { below: math`${a} + ${e}`, play: 'stay', else: 'apply' },
    hire: { 'apply, good': 'hire', 'apply, poor': 'pass' },
    bet: { below: math`1 − ${p} + ${f}`, play: 'new', else: 'old' },
  },
});

export const hirings = specification({
  ...{ publication: source.publication, parameters: [p, a, m, e, f], restrictions: [] },
  ...{ games: [], claims: [], statements: [hired] },
});

/** What F gains by hiring those with a grade, times how many they are: a cubic, which Milne's rule has exactly. */
export function gainByHiring(point: Point, grade: 'good' | 'poor'): Rational {
  const low = point.at('a').plus(point.at('e'));
  const width = Rational.one.minus(low);
  const [one, two, three] = [1n, 2n, 3n]
    .map((n) => low.plus(width.times(Rational.ratio(n, 4n))))
    .map((t) => {
      const [old, other] = [point.at('p').times(t), without(point.at('p')).times(without(t))];
      const density = old.plus(other).times(Rational.of(2));
      return density.times(grade === 'good' ? t : without(t)).times(t.minus(point.at('m')));
    }) as [Rational, Rational, Rational];
  return width.times(one.plus(one).minus(two).plus(three).plus(three)).over(Rational.of(3));
}

function without(part: Rational): Rational {
  return Rational.one.minus(part);
}
