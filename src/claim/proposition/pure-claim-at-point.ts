import { match } from 'ts-pattern';
import { judgeProfile } from '../../equilibrium/concept/judgment.js';
import { arrivesAt, playOf } from '../../equilibrium/concept/play.js';
import {
  allChoices,
  asBehavior,
  type Choices,
  familySize,
  type PureProfile,
  profilesOf,
} from '../../equilibrium/enumeration/family.js';
import type { OutcomeClass } from '../../equilibrium/enumeration/outcome-class.js';
import { type Solution, solution } from '../../equilibrium/enumeration/solution.js';
import { renamings } from '../../equilibrium/enumeration/talk.js';
import { Unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { gameAt, ImproperGame } from '../../game/declared-form.js';
import { exchangesOf } from '../../game/exchanges.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { formOf } from '../../game/unfold.js';
import { JUDGED_AS } from '../claimed-concept.js';
import { type AskedActions, askedActions, mayPlay } from './asked-actions.js';
import type { PureClaim, PureCount, UpTo } from './pure-count.js';
import { givenAt, type StatementAtPoint } from './statement.js';

/** What a statement about pure equilibria says at a point, beside those that the game has there. */
export interface PureClaimAtPoint extends StatementAtPoint<PureClaim> {
  readonly kind: 'pure equilibria';
  /** Why there is no game here, which belies whatever is said of its equilibria. */
  readonly improper: string | undefined;
  /** How many profiles are equilibria, and how many outcomes they have. */
  readonly found: { readonly profiles: bigint; readonly outcomes: number };
  /**
   * Equilibria by their actions: what belies `only` or `unique`, one that is not claimed or two that
   * differ; what bears out `exists`, one that is as said.
   */
  readonly shown: readonly PureProfile[];
}

/** A game with more families of pure equilibria is not gone through. */
const MOST_FAMILIES = 20_000;

/** That there is none is confirmed profile by profile where they are so few. */
const FEW = 256n;

/**
 * What a statement about pure equilibria says at a point: the game is solved there.
 * @throws {Unusable} where it has too many pure equilibria to be listed.
 * @throws {ForgetfulPlayer} where a player forgets.
 */
export function pureClaimAtPoint(proposition: PureClaim, point: Point): PureClaimAtPoint {
  const none = {
    ...{ kind: 'pure equilibria' as const, proposition, point, improper: undefined },
    ...{ found: { profiles: 0n, outcomes: 0 }, shown: [], shows: false },
  };
  if (!givenAt(proposition, point)) return { ...none, givenHolds: false, refutes: false };
  const { game, concept, counts } = proposition;
  const at = gameAt(formOf(game), point);
  if (at instanceof ImproperGame)
    return { ...none, improper: at.message, givenHolds: true, refutes: true };
  const solved = solution(at, JUDGED_AS[concept], MOST_FAMILIES);
  const { shown, asSaid, asked } = counted(counts, proposition, solved);
  // More equilibria may be as said, or belie it, only where not all were listed.
  if (!solved.complete && asSaid !== (counts.word === 'exists'))
    throw new Unusable(
      `${game.id} has more than ${MOST_FAMILIES} families of pure equilibria at a point: too many to be gone through`,
    );
  if (!asSaid) confirm(solved, asked, shown);
  const profiles = solved.classes.reduce((sum, each) => sum + each.profiles, 0n);
  return {
    ...{ ...none, givenHolds: true, shown, refutes: !asSaid },
    found: { profiles, outcomes: solved.classes.length },
  };
}

interface Counted {
  readonly asSaid: boolean;
  /** What an equilibrium must play that is looked for: one of these, or anything. */
  readonly asked: readonly AskedActions[];
  readonly shown: readonly PureProfile[];
}

const ANY: readonly AskedActions[] = [[]];

function counted(counts: PureCount, { game }: PureClaim, solved: Solution): Counted {
  return match(counts)
    .returnType<Counted>()
    .with({ word: 'only' }, ({ upTo, equilibria }) => {
      const claimed = equilibria.map((each) => askedActions(game, each));
      const other = unclaimed(solved, claimed, upTo);
      return { asSaid: other === undefined, asked: ANY, shown: other ? [other] : [] };
    })
    .with({ word: 'exists' }, ({ with: as }) => {
      const asked = as.length === 0 ? ANY : as.map((each) => askedActions(game, each));
      const shown = firstPlaying(solved, asked);
      return { asSaid: shown !== undefined, asked, shown: shown ? [shown] : [] };
    })
    .with({ word: 'unique' }, ({ upTo }) => {
      const shown = firstTwo(solved, upTo);
      return { asSaid: shown.length === 1, asked: ANY, shown: shown.length === 1 ? [] : shown };
    })
    .exhaustive();
}

/** An equilibrium that plays as none of those claimed, or leads to another outcome than all of them. */
function unclaimed(
  { game, classes }: Solution,
  claimed: readonly AskedActions[],
  upTo: UpTo,
): PureProfile | undefined {
  if (upTo !== 'nothing') {
    const paths = claimed.map((each) => {
      const play = playOf(
        game,
        asBehavior(
          game,
          each.map((action) => action ?? -1),
        ),
      );
      return each.map((action, set) => (arrivesAt(play, set) ? action : undefined));
    });
    const alike = likeOneOf(paths, upTo, game);
    const other = classes.find(({ path }) => !alike.has(path.join()));
    return other && firstOf(other);
  }
  const keys = new Set(claimed.map((each) => each.join()));
  // Of the profiles of a family only as many can be claimed as there are claims.
  for (const { families } of classes)
    for (const family of families)
      for (const profile of profilesOf(family)) if (!keys.has(profile.join())) return profile;
  return undefined;
}

/** Paths of play as texts: some, and up to messages' names, what they become where messages trade places. */
function likeOneOf(
  paths: readonly (readonly (number | undefined)[])[],
  upTo: Exclude<UpTo, 'nothing'>,
  game: ExtensiveGame,
): ReadonlySet<string> {
  const exchanges = upTo === 'messages' ? exchangesOf(game) : [];
  return new Set(paths.flatMap((path) => renamings(path, exchanges).map((each) => each.join())));
}

/** An equilibrium that plays as is asked in one of several ways. */
function firstPlaying(
  { classes }: Solution,
  asked: readonly AskedActions[],
): PureProfile | undefined {
  for (const { families } of classes)
    for (const { choices } of families)
      for (const each of asked)
        if (mayPlay(choices, each)) {
          const [profile] = profilesOf({ choices: narrowed(choices, each) });
          return profile;
        }
  return undefined;
}

/** Two equilibria that differ, or all where there are fewer. */
function firstTwo({ game, classes }: Solution, upTo: UpTo): PureProfile[] {
  if (upTo !== 'nothing') {
    const [first, ...others] = classes;
    if (first === undefined) return [];
    const alike = likeOneOf([first.path], upTo, game);
    const second = others.find(({ path }) => !alike.has(path.join()));
    return [first, ...(second ? [second] : [])].map(firstOf);
  }
  const found: PureProfile[] = [];
  for (const { families } of classes)
    for (const family of families)
      for (const profile of profilesOf(family)) {
        found.push(profile);
        if (found.length === 2) return found;
      }
  return found;
}

function firstOf({ families }: OutcomeClass): PureProfile {
  for (const family of families) for (const profile of profilesOf(family)) return profile;
  throw new Error('an outcome without equilibria: please report this defect');
}

/**
 * What refutes is not taken from one computation alone: equilibria that are shown are judged one by
 * one, and where there is said to be none, so are all profiles, if they are few.
 * @throws where the list and the judgment contradict each other, which is a defect.
 */
function confirm(
  solved: Solution,
  asked: readonly AskedActions[],
  shown: readonly PureProfile[],
): void {
  const { game, concept } = solved;
  const isOne = (profile: PureProfile): boolean =>
    judgeProfile(game, { profile: asBehavior(game, profile), beliefs: [] }).verdicts[concept]
      .holds === true;
  const playing = asked.map((each) => ({ choices: narrowed(allChoices(game), each) }));
  const denied = shown.length > 0 ? [] : playing.filter((each) => familySize(each) <= FEW);
  if (!shown.every(isOne) || denied.some((each) => [...profilesOf(each)].some(isOne)))
    throw new Error('equilibria are listed and judged the other way: please report this defect');
}

/** What is left of the actions that may be played where some are asked for. */
function narrowed(choices: Choices, asked: AskedActions): Choices {
  return choices.map((actions, set) => {
    const action = asked[set];
    return action === undefined ? actions : [action];
  });
}
