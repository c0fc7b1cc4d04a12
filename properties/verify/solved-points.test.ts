import fc from 'fast-check';
import { expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { examplePoint, gameNamed } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { allChoices, profilesOf } from '../../src/equilibrium/enumeration/family.js';
import { entry } from '../../src/exact/entry.js';
import { Point } from '../../src/exact/point.js';
import { Rational, type RationalInput } from '../../src/exact/rational.js';
import { formOf } from '../../src/game/unfold.js';
import { ActionBits } from '../../src/verify/characterize/action-bits.js';
import { SolvedPoints } from '../../src/verify/characterize/solved-points.js';

const CONCEPT = 'weak perfect Bayesian';

function withValues(values: Readonly<Record<string, RationalInput>>): Point {
  return Object.entries(values).reduce(
    (point, [symbol, value]) => point.with(symbol, Rational.of(value)),
    examplePoint(collusion),
  );
}

it('knows the same equilibria whether all are listed or are asked about one by one', () => {
  const form = formOf(gameNamed(collusion, 'baseline'));
  const expansion = new Expansion(collusion);
  const listing = new SolvedPoints(form, CONCEPT, expansion);
  const asking = new SolvedPoints(form, CONCEPT, expansion, allChoices(form), 0);
  let [some, none] = [0, 0];
  // Without war between those who are in office and B^m, much ties.
  for (const point of [
    withValues({}),
    withValues({ kappa: 0, psi: 0 }),
    withValues({ q_m: 0, q_h: '1/2' }),
  ]) {
    const [listed, asked] = [listing.add(point), asking.add(point)];
    expect(listed?.families).toBeDefined();
    expect(asked?.families).toBeUndefined();
    for (const profile of profilesOf({ choices: allChoices(form) })) {
      const isOne = listed?.has(profile);
      expect(asked?.has(profile)).toBe(isOne);
      if (isOne) some++;
      else none++;
    }
    // Of choices some of which are open, too.
    const open = form.informationSets.map(() => undefined);
    expect(asked?.has(open)).toBe(listed?.has(open));
  }
  expect(Math.min(some, none)).toBeGreaterThan(0);
});

it('tells choices that go on within a family from others, however many actions there are', () => {
  const actions = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
  let [among, apart] = [0, 0];
  fc.assert(
    fc.property(actions, fc.infiniteStream(fc.nat(30)), (counts, draws) => {
      const next = (): number => entry([...draws.take(1)], 0);
      const informationSets = counts.map((count) => ({ actions: [...Array(count).keys()] }));
      const bits = new ActionBits({ informationSets });
      const families = [0, 1, 2].map(() =>
        counts.map((count) => {
          const kept = [...Array(count).keys()].filter(() => next() > 3);
          return kept.length > 0 ? kept : [next() % count];
        }),
      );
      const choices = counts.map((count) => (next() < 5 ? undefined : next() % count));
      const isAmong = families.some((family) =>
        choices.every((each, set) => each === undefined || entry(family, set).includes(each)),
      );
      expect(bits.isAmong(bits.ofChoices(choices), bits.ofFamilies(families))).toBe(isAmong);
      if (isAmong) among++;
      else apart++;
    }),
  );
  expect(Math.min(among, apart)).toBeGreaterThan(0);
});

it('finds a point again that was solved', () => {
  const form = formOf(gameNamed(collusion, 'baseline'));
  const points = new SolvedPoints(form, CONCEPT, new Expansion(collusion));
  const point = withValues({});
  const solved = points.solvedAt(point);
  expect(points.solvedAt(new Point(new Map(point.values)))).toBe(solved);
  expect(points.all).toEqual([solved]);
});
