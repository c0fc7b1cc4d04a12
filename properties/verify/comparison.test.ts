import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import cheapTalk from '../../catalog/crawford-sobel-1982/cheap-talk.js';
import jobMarket from '../../catalog/spence-1973/job-market-signaling.js';
import { examplePoint, gameNamed, type Specification } from '../../src/claim/specification.js';
import { ChosenPlay } from '../../src/derive/pure/choices.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { relationText, standardForm } from '../../src/exact/relation.js';
import { formOf } from '../../src/game/unfold.js';
import { math, parameter, relation, restriction, specification, timing } from '../../src/index.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import {
  type Characterization,
  predictedAt,
} from '../../src/verify/characterize/characterization.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import { compareOutcomes } from '../../src/verify/comparison/compare-outcomes.js';

const POINTS = 60;

interface Subject {
  readonly spec: Specification;
  readonly game: string;
}

const SUBJECTS: readonly Subject[] = [
  { spec: beerQuiche, game: 'beer-quiche' },
  { spec: cheapTalk, game: 'talk' },
  { spec: jobMarket, game: 'job-market-signaling' },
];

/** By the number of the outcome, what each player expects there; of the outcomes that are there at a point. */
function paidAt(found: Characterization, point: Point): ReadonlyMap<number, readonly Rational[]> {
  const play = new ChosenPlay(formOf(found.game), found.expansion);
  const keys = [...new Set(found.equilibria.map(({ path }) => path.join()))];
  return new Map(
    predictedAt(found, point).map(({ path, choices }) => [
      keys.indexOf(path.join()) + 1,
      found.game.players.map((_, player) => {
        const paid = play.expected(0, player, choices);
        if (paid.kind === 'waits') throw new Error('a choice is missing');
        return paid.value.evaluate(point);
      }),
    ]),
  );
}

const bySubject = new Map<Subject, Promise<Characterization>>();

function characterized(subject: Subject): Promise<Characterization> {
  const known = bySubject.get(subject) ?? characterize(subject.spec, subject.game, { threads: 0 });
  bySubject.set(subject, known);
  return known;
}

describe.each(SUBJECTS)('outcomes side by side, of $game', (subject) => {
  const { spec, game } = subject;

  it('are together, better for somebody, and everywhere, exactly as points have it', async () => {
    const found = await characterized(subject);
    const { pairs, coverage } = await compareOutcomes(spec, found, { threads: 0 });
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(({ together }) => together.kind === 'open')).toEqual([]);
    const region = admissibleRegion(spec, gameNamed(spec, game).assuming);
    const drawn = [
      ...pointsAlong(region, examplePoint(spec))(7, POINTS),
      ...pairs.flatMap(({ together }) => (together.kind === 'somewhere' ? [together.point] : [])),
    ];
    for (const point of drawn) {
      const paid = paidAt(found, point);
      if (coverage.kind === 'covered') expect(paid.size).toBeGreaterThan(0);
      for (const { one, other, together } of pairs) {
        const [here, there] = [paid.get(one), paid.get(other)];
        if (here === undefined || there === undefined) continue;
        expect(together.kind).toBe('somewhere');
        if (together.kind !== 'somewhere') continue;
        for (const [player, { kind, in: where }] of together.preferences.entries()) {
          const [most, least] = where === 'other' ? [there, here] : [here, there];
          const order = entry(most, player).compare(entry(least, player));
          if (kind === 'alike') expect(order).toBe(0);
          if (kind === 'more') expect(order).toBeGreaterThan(0);
          if (kind === 'never less') expect(order).toBeGreaterThanOrEqual(0);
        }
      }
    }
    for (const { one, other, together } of pairs) {
      if (together.kind !== 'somewhere') continue;
      const there = paidAt(found, together.point);
      expect([there.has(one), there.has(other)]).toEqual([true, true]);
    }
    if (coverage.kind === 'gap') expect(predictedAt(found, coverage.point)).toEqual([]);
  });

  it('a point around which one holds has no tie', async () => {
    const found = await characterized(subject);
    const inner = found.equilibria.filter((each) => each.inner !== undefined);
    expect(inner.length).toBeGreaterThan(0);
    for (const { inner: point, conditions } of inner)
      for (const relation of conditions.relations) {
        const form = standardForm(relation);
        if (point === undefined || form.kind !== 'polynomial') continue;
        expect(form.polynomial.evaluate(point).sign, relationText(relation)).toBe(1);
      }
  });
});

const publication = { authors: ['The casus developers'], title: 'Side by side', year: 2026 };
const source = { publication, place: 'a test' };
const worth = (name: string, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: `what ${name} is worth`, unit: 'payoff' },
    ...{ example, source },
  });

it('each of two outcomes has beliefs of its own', async () => {
  const [s, t] = [worth('s', '3/2'), worth('t', '4/3')];
  // S ends it where T would ask, and T asks where R, who does not know the type, would be safe.
  const guess = timing({ id: 'guess', title: 'A guess', players: ['S', 'T', 'R'] })
    .nature('type', { from: ['x', 'y', 'z'], probabilities: { x: '1/3', y: '1/3', z: '1/3' } })
    .move('go', { by: 'S', knows: [], chooses: ['end', 'on'] })
    .move('asks', { by: 'T', knows: ['go'], chooses: ['stop', 'ask'], when: { go: 'on' } })
    .move('named', {
      ...{ by: 'R', knows: ['asks'], when: { asks: 'ask' } },
      chooses: ['x', 'y', 'z', 'safe', 'fair'],
    })
    .payoffs({
      S: ({ go, asks }) => (go === 'end' ? 1 : asks === 'stop' ? 2 : 0),
      T: ({ go, asks, named }) => (go === 'end' || named === 'fair' ? 0 : asks === 'stop' ? 1 : 2),
      R: ({ type, asks, named }) =>
        asks !== 'ask' ? 0 : named === 'safe' ? s : named === 'fair' ? t : named === type ? 1 : 0,
    });
  const spec = specification({
    ...{ publication, parameters: [s, t], games: [guess], claims: [] },
    restrictions: [
      restriction('to be safe is worth more than to name the type', relation`${s} > 1`, source),
      restriction('so is to be fair', relation`${t} > 1`, source),
      restriction('they differ', relation`(${s} − ${t})^2 > 0`, source),
    ],
  });
  const found = await characterize(spec, guess, { threads: 0 });
  const { pairs } = await compareOutcomes(spec, found, { threads: 0 });
  expect(pairs.map(({ together }) => together.kind)).toEqual(['open']);
});

it('what a search did not come to may be an equilibrium', async () => {
  const c = worth('c', '1/4');
  const entering = timing({ id: 'entering', title: 'Entering', players: ['S', 'T'] })
    .move('go', { by: 'S', knows: [], chooses: ['on', 'end'] })
    .move('reply', {
      by: 'T',
      knows: [],
      chooses: ['fight', 'yield', 'strike'],
      when: { go: 'on' },
    })
    .payoffs({
      S: ({ go, reply }) => (go === 'end' ? 1 : reply === 'yield' ? 2 : 0),
      T: ({ go, reply }) => (go === 'end' ? 0 : reply === 'fight' ? c : math`1 − ${c}`),
    });
  const spec = specification({
    ...{ publication, parameters: [c], games: [entering], claims: [] },
    restrictions: [restriction('T prefers one', relation`(2 ${c} − 1)^2 > 0`, source)],
  });
  const ending = new AbortController();
  const part = await characterize(spec, entering, {
    ...{ concept: 'subgame perfect', threads: 0, signal: ending.signal },
    onProgress: (decided) => decided >= 5n && ending.abort(),
  });
  const whole = await characterize(spec, entering, { concept: 'subgame perfect', threads: 0 });
  expect([part.equilibria.length, whole.equilibria.length]).toEqual([2, 3]);
  expect(part.unsearched.length).toBeGreaterThan(0);
  const [inPart, inWhole] = [part, whole].map((each) =>
    compareOutcomes(spec, each, { threads: 0 }).then(({ pairs }) => entry(pairs, 0).together.kind),
  );
  expect([await inPart, await inWhole]).toEqual(['open', 'somewhere']);
});

it('a point around which one holds is at no bound that its game assumes', async () => {
  const c = worth('c', '1/2');
  const staying = timing({
    ...{ id: 'staying', title: 'Staying', players: ['S'], source },
    assuming: [relation`${c} ≤ 1/2`],
  })
    .move('go', { by: 'S', knows: [], chooses: ['enter', 'stay'] })
    .payoffs({ S: ({ go }) => (go === 'enter' ? math`${c} − 1` : 0) });
  const spec = specification({
    ...{ publication, parameters: [c], games: [staying], claims: [], restrictions: [] },
  });
  const { equilibria } = await characterize(spec, staying, { threads: 0 });
  const inner = equilibria.map((each) => each.inner?.at('c').compare(Rational.of('1/2')));
  expect(inner.map((order) => order && Math.sign(order))).toEqual([-1]);
});
