import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { inTurns } from '../../prove/turn.js';
import type { PureEquilibrium } from '../characterize/characterization.js';
import { demandOf } from '../characterize/demand.js';
import type { PureDemands } from '../characterize/demands.js';
import { seekPoint } from '../characterize/seek.js';
import { askedOfBoth, type BothDemands } from '../pure-claims/coexistence.js';
import type { CountingTools } from '../pure-claims/coverage.js';

/** Equilibria that differ at most where play does not arrive. */
export interface EquilibriumOutcome {
  /** From 1, as the characterization numbers them. */
  readonly number: number;
  readonly equilibria: readonly PureEquilibrium[];
  /**
   * What is asked of each profile that leads there and may be an equilibrium; of those of which that is
   * not known, nothing. What is to be proved of an outcome is proved of all of them.
   */
  readonly possible: readonly PossibleDemands[];
}

/** What an equilibrium asks, and whether nothing is missing. */
export interface PossibleDemands extends Pick<PureDemands, 'gains' | 'supports'> {
  readonly exact: boolean;
}

/** Whether two outcomes are ever equilibria at once. */
export type Together =
  /** By certificates. */
  | { readonly kind: 'never' }
  /** Both are at the point. */
  | {
      readonly kind: 'somewhere';
      readonly point: Point;
      readonly preferences: readonly Preference[];
    }
  /** Neither a point nor a proof was found. */
  | { readonly kind: 'open' };

/** In which of two outcomes a player has more, wherever both are equilibria. */
export interface Preference {
  readonly player: string;
  /**
   * `alike`, `more` and `never less` are proved for all parameters at which both are equilibria;
   * of `unsettled` it is not told, or it depends on the parameters.
   */
  readonly kind: 'alike' | 'more' | 'never less' | 'unsettled';
  /** The outcome with more, or with never less. */
  readonly in: 'one' | 'other' | undefined;
}

/** How often a search for a point begins anew. */
const ATTEMPTS = 100;

/** Two outcomes, compared by all pairs of profiles that lead to them and may be equilibria. */
export async function outcomesTogether(
  tools: CountingTools,
  one: EquilibriumOutcome,
  other: EquilibriumOutcome,
): Promise<Together> {
  let point: Point | undefined;
  const left: BothDemands[] = [];
  for (const each of one.possible)
    for (const against of other.possible) {
      const both = askedOfBoth(each, against);
      if (await neverHold(tools, both, 'brief')) continue;
      if (each.exact && against.exact)
        point ??= await inTurns(
          seekPoint(tools.spec, tools.play, tools.given, both, ATTEMPTS),
          tools.turn,
        );
      if (point === undefined && (await neverHold(tools, both, 'thorough'))) continue;
      left.push(both);
    }
  if (left.length === 0) return { kind: 'never' };
  return point ? somewhere(tools, one, other, left, point) : { kind: 'open' };
}

async function somewhere(
  tools: CountingTools,
  one: EquilibriumOutcome,
  other: EquilibriumOutcome,
  left: readonly BothDemands[],
  point: Point,
): Promise<Together> {
  const preferences: Preference[] = [];
  for (const [player, name] of tools.play.form.players.entries())
    preferences.push({ player: name, ...(await preference(tools, player, one, other, left)) });
  return { kind: 'somewhere', point, preferences };
}

type Preferred = Omit<Preference, 'player'>;

const UNSETTLED: Preferred = { kind: 'unsettled', in: undefined };

async function preference(
  tools: CountingTools,
  player: number,
  one: EquilibriumOutcome,
  other: EquilibriumOutcome,
  left: readonly BothDemands[],
): Promise<Preferred> {
  const [first, second] = [one, other].map(({ equilibria }) =>
    tools.play.expected(0, player, entry(equilibria, 0).choices),
  );
  if (first?.kind !== 'known' || second?.kind !== 'known') return UNSETTLED;
  const more = first.value.minus(second.value);
  if (more.isZero) return { kind: 'alike', in: undefined };
  const [gains, loses] = [more, more.negated()];
  if (await refutedInAll(tools, left, { polynomial: loses, sense: '≥' }))
    return { kind: 'more', in: 'one' };
  if (await refutedInAll(tools, left, { polynomial: gains, sense: '≥' }))
    return { kind: 'more', in: 'other' };
  const neverLess = await refutedInAll(tools, left, { polynomial: loses, sense: '>' });
  const neverMore = await refutedInAll(tools, left, { polynomial: gains, sense: '>' });
  if (neverLess && neverMore) return { kind: 'alike', in: undefined };
  if (neverLess) return { kind: 'never less', in: 'one' };
  return neverMore ? { kind: 'never less', in: 'other' } : UNSETTLED;
}

/** Whether nothing holds wherever both are equilibria, for each pair that may be. */
async function refutedInAll(
  tools: CountingTools,
  left: readonly BothDemands[],
  { polynomial, sense }: { readonly polynomial: Polynomial; readonly sense: '≥' | '>' },
): Promise<boolean> {
  const set = entry(tools.play.form.informationSets, 0);
  const asked = demandOf({ polynomial, sense, says: 'who is better off' }, set);
  for (const { gains, provable } of left) {
    const by = await tools.refutations.refuted([...gains, asked], provable, 'brief', [asked]);
    if (by === undefined) return false;
  }
  return true;
}

async function neverHold(
  { refutations, turn }: CountingTools,
  { gains, provable }: BothDemands,
  effort: 'brief' | 'thorough',
): Promise<boolean> {
  await turn();
  const by = await refutations.refuted(gains, provable, effort, [...gains].reverse());
  return by !== undefined;
}
