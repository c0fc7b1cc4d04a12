import fc from 'fast-check';
import type { Assessment } from '../../src/equilibrium/assessment.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredForm, DeclaredGame } from '../../src/game/declared-form.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { describeSituation } from './description.js';
import { type GameSize, games } from './game.js';
import { distributions } from './rational.js';

/** A game at exact numbers, with a strategy and a belief at every information set. */
export interface Situation {
  readonly game: Game;
  readonly point: Point;
  readonly at: DeclaredGame;
  readonly assessment: Assessment;
}

export interface SituationSize extends GameSize {
  /** Pure strategies alone. */
  readonly pure?: boolean;
}

export function situations(size: SituationSize = {}): fc.Arbitrary<Situation> {
  return games(size).chain((game) => {
    const tree = formOf(game);
    return fc
      .record({
        point: pointsOf(tree),
        profile: each(tree, ({ actions }) =>
          size.pure ? pureMixes(actions.length) : distributions(actions.length),
        ),
        beliefs: each(tree, ({ members }) => distributions(members.length)),
      })
      .map(({ point, profile, beliefs }) => ({
        ...{ game, point, assessment: { profile, beliefs } },
        at: properGameAt(tree, point),
        [fc.toStringMethod]: () => describeSituation(tree, point, { profile, beliefs }),
      }));
  });
}

/** A probability for every symbol in the probabilities; 0 and 1 are common. */
export function pointsOf(tree: DeclaredForm): fc.Arbitrary<Point> {
  const symbols = tree.quantities.flatMap((formula) => [...functionOf(formula).numerator.symbols]);
  const values = fc.constantFrom('0', '1/4', '1/3', '1/2', '1');
  return fc.record(Object.fromEntries(symbols.map((name) => [name, values]))).map(Point.of);
}

function pureMixes(size: number): fc.Arbitrary<readonly Rational[]> {
  return fc
    .nat(size - 1)
    .map((chosen) =>
      Array.from({ length: size }, (_, action) =>
        action === chosen ? Rational.one : Rational.zero,
      ),
    );
}

function each<Drawn>(
  { informationSets }: DeclaredForm,
  draw: (set: DeclaredForm['informationSets'][number]) => fc.Arbitrary<Drawn>,
): fc.Arbitrary<Drawn[]> {
  return fc.tuple(...informationSets.map(draw));
}
