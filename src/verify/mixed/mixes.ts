import { type Parameter, parameter, type Restriction, restriction } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import type { SymbolicMix } from '../../derive/pure/choices.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { related } from '../../exact/relation.js';
import type { DeclaredForm, DeclaredSet } from '../../game/declared-form.js';
import type { Source } from '../../game/game.js';
import { type Demand, demandOf } from '../characterize/demand.js';

/** Several actions of an information set, each taken with positive probability. */
export interface SupportMix extends SymbolicMix {
  readonly set: DeclaredSet;
  /** The actions taken. */
  readonly support: readonly number[];
  /** The probabilities of all actions of the support but the last. */
  readonly symbols: readonly Parameter[];
  /** That each probability is positive. */
  readonly positive: readonly Demand[];
}

/** Every way to mix at each information set, and the specification with the probabilities among its parameters. */
export interface Mixes {
  readonly bySet: readonly (readonly SupportMix[])[];
  readonly spec: Specification;
}

/** With more actions at a set, supports are too many. */
const MOST_ACTIONS = 6;

/**
 * @throws {Unusable} where a set has too many actions.
 */
export function mixesOf(spec: Specification, form: DeclaredForm): Mixes {
  const nameFor = newNames(spec);
  const { game } = form;
  const source = game.source ?? { publication: spec.publication, place: game.title };
  const bySet = form.informationSets.map((set) => {
    if (set.actions.length > MOST_ACTIONS)
      throw new Unusable(
        `${set.mover} at "${set.name}" has ${set.actions.length} actions: expected at most ${MOST_ACTIONS} for mixed equilibria to be told by supports`,
      );
    return supportsAmong(set.actions.length).map((support) => mixOf(set, support, nameFor, source));
  });
  const all = bySet.flat();
  const restrictions = all.flatMap((mix) =>
    mix.positive.map(
      ({ polynomial, says }): Restriction =>
        restriction(
          says,
          related({ left: polynomialFormula(polynomial), sign: '>', right: zero }),
          source,
        ),
    ),
  );
  return {
    bySet,
    spec: {
      ...spec,
      parameters: [...spec.parameters, ...all.flatMap(({ symbols }) => symbols)],
      restrictions: [...spec.restrictions, ...restrictions],
    },
  };
}

function mixOf(
  set: DeclaredSet,
  support: readonly number[],
  nameFor: () => string,
  source: Source,
): SupportMix {
  const symbols = support.slice(0, -1).map((action) => {
    const name = nameFor();
    return parameter(name, {
      ...{ text: name, latex: name, unit: 'probability', source },
      meaning: `the probability of ${entry(set.actions, action)} at "${set.name}"`,
      example: Rational.one.over(Rational.of(support.length)),
    });
  });
  const own = symbols.map(({ name }) => Polynomial.symbol(name));
  const taken = [...own, Polynomial.one.minus(Polynomial.sum(own))];
  return {
    ...{ set, support, symbols },
    probabilities: set.actions.map((_, action) => {
      const place = support.indexOf(action);
      return place < 0 ? Polynomial.zero : entry(taken, place);
    }),
    positive: taken.map((polynomial, place) => {
      const action = entry(set.actions, entry(support, place));
      const says = `${set.mover} sometimes takes ${action} at "${set.name}"`;
      return demandOf({ polynomial, sense: '>', says }, set);
    }),
  };
}

/** The sets of at least two of some actions, small ones first. */
function supportsAmong(actions: number): number[][] {
  const all = [...new Array(actions).keys()];
  const subsets = [...new Array(2 ** actions).keys()].map((bits) =>
    all.filter((action) => (bits >> action) % 2 === 1),
  );
  return subsets.filter(({ length }) => length > 1).sort((one, other) => one.length - other.length);
}

/** Names that nothing else has: m1, m2 and so on. */
function newNames({ parameters, roots = [] }: Specification): () => string {
  const taken = [...parameters, ...roots].flatMap(({ name, spelling }) => [name, spelling.text]);
  let letter = 'm';
  while (taken.some((each) => each.startsWith(letter) && /^m+\d+$/u.test(each))) letter += 'm';
  let count = 0;
  return () => `${letter}${++count}`;
}
