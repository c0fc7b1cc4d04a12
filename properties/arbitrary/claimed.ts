import fc from 'fast-check';
import type { BeliefFormulas, Claim, Table } from '../../src/claim/claim.js';
import { added, type Condition } from '../../src/claim/condition.js';
import {
  type Parameter,
  parameter,
  type Restriction,
  restriction,
} from '../../src/claim/parameter.js';
import { numeral, productOf } from '../../src/exact/composition.js';
import { type Formula, symbolsOf } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredForm, DeclaredSet } from '../../src/game/declared-form.js';
import { childrenOf, drawAt, setAt } from '../../src/game/extensive-game.js';
import { keyOf } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { source } from '../claim/entry.js';
import { describeStages } from './description.js';
import { symbol } from './formula.js';
import { type GameSize, games } from './game.js';
import { distributions } from './rational.js';
import { pointsOf } from './situation.js';

/** A claim about a drawn game whose probabilities and mixing are symbols, and points to judge it at. */
export interface Claimed {
  readonly claim: Claim;
  readonly parameters: readonly Parameter[];
  readonly restrictions: readonly Restriction[];
  readonly points: readonly Point[];
}

/** The probability with which some movers take their first action. */
const share = symbol('s');

const half: Condition = added('half', 's is at least 1/2', relation`${share} ≥ 1/2`);

/** What is drawn for an information set. */
interface Row {
  readonly behavior: readonly Formula[];
  /** What is believed where Bayes' rule is silent. */
  readonly otherwise: readonly Formula[];
  /** Whether its condition is that `s` is at least 1/2; none, elsewhere. */
  readonly guarded: boolean;
}

/** Claims that an assessment is rational, set by set, exactly where the set's condition holds. */
export function claims(size: GameSize): fc.Arbitrary<Claimed> {
  return games(size).chain((game) => {
    const tree = formOf(game);
    const place = fc.tuple(pointsOf(tree), fc.constantFrom('0', '1/4', '1/2', '2/3', '1'));
    const symbols = new Set(['s', ...tree.quantities.flatMap((each) => [...symbolsOf(each)])]);
    return fc
      .tuple(
        fc.tuple(...tree.informationSets.map(rowOf)),
        fc.array(place, { minLength: 5, maxLength: 5 }),
      )
      .map(([rows, places]) => ({
        claim: claimOf(tree, rows),
        parameters: [...symbols].map((name) =>
          parameter(name, {
            ...{ text: name, latex: name, meaning: name, unit: 'probability', example: '1/2' },
            source,
          }),
        ),
        restrictions: [...symbols].flatMap((name) => [
          restriction(`${name} is not negative`, relation`${symbol(name)} ≥ 0`, source),
          restriction(`${name} is at most 1`, relation`${symbol(name)} ≤ 1`, source),
        ]),
        points: places.map(([point, value]) => point.with('s', Rational.of(value))),
        [fc.toStringMethod]: () => describeStages(game.stages),
      }));
  });
}

function rowOf({ actions, members }: DeclaredSet): fc.Arbitrary<Row> {
  const numbers = (size: number) =>
    distributions(size).map((distribution) => distribution.map(numeral));
  const symbolic = [share, math`1 − ${share}`, ...actions.slice(2).map(() => math`0`)];
  return fc.record({
    behavior: fc.oneof(numbers(actions.length), fc.constant(symbolic)),
    otherwise: numbers(members.length),
    guarded: fc.boolean(),
  });
}

function claimOf(tree: DeclaredForm, rows: readonly Row[]): Claim {
  const sets = tree.informationSets.map((set, index) => ({ set, row: rows[index] as Row }));
  const strategies = tableOf(sets, ({ set, row }) =>
    Object.fromEntries(set.actions.map((action, index) => [action, row.behavior[index] ?? share])),
  );
  const reach = reachesIn(tree, rows);
  const beliefs = tableOf(sets, ({ set, row }): BeliefFormulas => {
    const over = (weight: (member: number, index: number) => Formula) =>
      Object.fromEntries(
        set.members.map((each, index) => [
          keyOf(set.unseen, set.histories[index] ?? {}),
          weight(each, index),
        ]),
      );
    return {
      weights: over((member) => reach.get(member) ?? numeral(Rational.zero)),
      otherwise: over((_, index) => row.otherwise[index] ?? share),
    };
  });
  const guards = sets.map(({ set: { variable, key }, row }) => ({
    ...{ variable, key },
    conditions: row.guarded ? [half] : [],
  }));
  return {
    kind: 'equilibrium',
    concept: 'weak perfect Bayesian',
    ...{ id: 'drawn', title: 'A drawn claim', says: 'It is drawn.', source, game: tree.game },
    ...{ strategies, beliefs, scope: { kind: 'iff', guards }, where: [], conditions: [half] },
    ...{ implied: [], expected: 'holds', reading: undefined },
  };
}

function tableOf<Entry>(
  sets: readonly { readonly set: DeclaredSet; readonly row: Row }[],
  entryOf: (each: { readonly set: DeclaredSet; readonly row: Row }) => Entry,
): Table<Entry> {
  const table: Record<string, Record<string, Entry>> = {};
  for (const each of sets) {
    const { variable, key } = each.set;
    table[variable] = { ...table[variable], [key]: entryOf(each) };
  }
  return table;
}

/** By node, the probability of each decision, as a formula: what Bayes' rule starts from. */
function reachesIn(tree: DeclaredForm, rows: readonly Row[]): Map<number, Formula> {
  const found = new Map<number, Formula>();
  const visit = (node: number, path: readonly Formula[]): void => {
    const [set, draw] = [setAt(tree, node), drawAt(tree, node)];
    if (set) found.set(node, productOf([numeral(Rational.one), ...path]));
    for (const [branch, next] of childrenOf(tree.nodes, node).entries()) {
      const share = set
        ? rows[set.index]?.behavior[branch]
        : tree.quantities[draw?.probabilities[branch] ?? -1];
      visit(next, [...path, share as Formula]);
    }
  };
  visit(0, []);
  return found;
}
