import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { type AskedActions, askedActions } from '../../claim/proposition/asked-actions.js';
import type { PureClaim, UpTo } from '../../claim/proposition/pure-count.js';
import type { Specification } from '../../claim/specification.js';
import { ChosenPlay } from '../../derive/pure/choices.js';
import type { Point } from '../../exact/point.js';
import { formOf } from '../../game/unfold.js';
import type { BriefProver } from '../../prove/prover.js';
import type { Turn } from '../../prove/turn.js';
import {
  type Characterization,
  completions,
  type PureEquilibrium,
} from '../characterize/characterization.js';
import { characterize } from '../characterize/characterize.js';
import { Refutations } from '../characterize/refutations.js';
import { coexistence } from './coexistence.js';
import { type CountedBy, countedDocument } from './counted-document.js';
import type { CountedProfiles } from './counted-profiles.js';
import { type CountingTools, coverage } from './coverage.js';
import { identityOf, playsAsAsked } from './identity.js';
import { narrowedTo } from './narrowed.js';

/** What going through all pure profiles of a game comes to. */
export type Counting =
  | { readonly kind: 'proved'; readonly counted: CountedProfiles }
  /** Points at which, as far as was derived, it is not as said: solving the game there tells. */
  | { readonly kind: 'doubtful'; readonly points: readonly Point[]; readonly otherwise: string }
  | { readonly kind: 'undecided'; readonly because: string };

/** Decides what is said of the pure equilibria of a game. */
export type CountingOf = (claim: PureClaim) => Promise<Counting>;

/** By which means profiles are gone through. */
export interface CountingMeans {
  readonly prover: BriefProver;
  readonly turn: Turn;
  readonly signal: AbortSignal | undefined;
  /** So many cases are gone into; where that is not said, `MOST_CASES`. */
  readonly cases?: number | undefined;
}

/**
 * A game of which more cases are to be told apart is left open: a count of work, so that a verdict is
 * the same on a slow machine. Of 4,096 profiles there are at most 8,191 cases.
 */
const MOST_CASES = 10_000;

/**
 * Decides for all parameters at once what is said of the pure equilibria of a game: all profiles are
 * gone through, and what is given is among the restrictions.
 */
export async function countPureEquilibria(
  whole: Specification,
  claim: PureClaim,
  { prover, turn, signal, cases = MOST_CASES }: CountingMeans,
): Promise<Counting> {
  const { game, concept } = claim;
  const spec = narrowedTo(whole, claim);
  const found = await characterize(spec, game, {
    ...{ concept, signal, threads: 0, cases },
    playing: playingIn(claim),
  });
  const play = new ChosenPlay(formOf(game), found.expansion);
  const refutations = new Refutations(spec, play, [], prover);
  // What is given is among the restrictions.
  const tools = { spec, play, given: [], turn, refutations };
  const counting = await countedAmong(claim, found, tools);
  if (counting.kind !== 'as said') return counting;
  const because = lacking(claim, found, cases);
  if (because !== undefined) return undecided(because);
  return {
    kind: 'proved',
    counted: {
      ...{ profiles: found.profiles, searched: found.profiles - unsearchedIn(found, play) },
      refuted: found.refuted,
      document: countedDocument(claim, found, counting.by),
    },
  };
}

/** How the only profiles play that matter: any, unless some are asked for. */
function playingIn({ game, counts }: PureClaim): AskedActions[] {
  return counts.word === 'exists' ? counts.with.map((each) => askedActions(game, each)) : [];
}

function unsearchedIn({ unsearched }: Characterization, { form }: ChosenPlay): bigint {
  return unsearched.reduce((sum, choices) => sum + completions(form, choices), 0n);
}

/** What is not proved on which it rests that what was derived is as said; `undefined` for nothing. */
function lacking(
  { game, counts }: PureClaim,
  { unsearched, profiles, proper, lemmas }: Characterization,
  cases: number,
): string | undefined {
  // That there is one may be known before all profiles are gone through.
  if (unsearched.length > 0 && counts.word !== 'exists')
    return `${profiles} profiles are too many to be gone through in ${cases} cases`;
  if (!proper)
    return `it is not proved that there is a game ${game.id} at all parameters that it speaks of`;
  const [unsure] = lemmas.unproved;
  return unsure && `it is not proved that ${unsure.asserts}, which is presupposed`;
}

/** Whether it is as said, everything being proved on which that rests. */
type Counted =
  | Exclude<Counting, { readonly kind: 'proved' }>
  | { readonly kind: 'as said'; readonly by: CountedBy };

async function countedAmong(
  claim: PureClaim,
  found: Characterization,
  tools: CountingTools,
): Promise<Counted> {
  const all = [...found.equilibria, ...found.open];
  return match(claim.counts)
    .returnType<Counted | Promise<Counted>>()
    .with({ word: 'only' }, ({ upTo, equilibria }) => noOthers(all, equilibria, upTo, tools))
    .with({ word: 'exists' }, () => {
      const asked = playingIn(claim);
      return oneOf(
        all.filter((each) => playsAsAsked(each, asked)),
        tools,
      );
    })
    .with({ word: 'unique' }, async ({ upTo }) => {
      const some = await oneOf(all, tools);
      if (some.kind !== 'as said') return some;
      const both = await coexistence(tools, all, (each) =>
        identityOf(each.choices, upTo, tools.play),
      );
      return both.kind === 'never'
        ? asSaid({ ...some.by, coexistence: both.by })
        : ofDoubt(both, 'two may be equilibria at once');
    })
    .exhaustive();
}

function asSaid(by: CountedBy): Counted {
  return { kind: 'as said', by };
}

function noOthers(
  all: readonly PureEquilibrium[],
  equilibria: readonly Claim[],
  upTo: UpTo,
  tools: CountingTools,
): Counted {
  const { game } = tools.play.form;
  const claimed = new Set(
    equilibria.map((each) => identityOf(askedActions(game, each), upTo, tools.play)),
  );
  const others = all.filter(({ choices }) => !claimed.has(identityOf(choices, upTo, tools.play)));
  if (others.length === 0) return asSaid({});
  return {
    kind: 'doubtful',
    points: others.flatMap(({ witness }) => witness ?? []),
    otherwise: `of ${others.length} ${others.length === 1 ? 'profile that is' : 'profiles that are'} not claimed it is open whether ${others.length === 1 ? 'it is an equilibrium' : 'they are equilibria'} anywhere`,
  };
}

async function oneOf(profiles: readonly PureEquilibrium[], tools: CountingTools): Promise<Counted> {
  const found = await coverage(tools, profiles);
  return found.kind === 'covered'
    ? asSaid({ coverage: found.by })
    : ofDoubt(found, 'there may be parameters without one');
}

function ofDoubt(
  found:
    | { readonly kind: 'gap'; readonly point: Point }
    | { readonly kind: 'open'; readonly because: string },
  otherwise: string,
): Counted {
  return found.kind === 'gap'
    ? { kind: 'doubtful', points: [found.point], otherwise }
    : undecided(`${otherwise}: ${found.because}`);
}

function undecided(because: string): Extract<Counting, { readonly kind: 'undecided' }> {
  return { kind: 'undecided', because };
}
