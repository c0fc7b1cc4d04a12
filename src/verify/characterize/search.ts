import type { PureConcept } from '../../claim/proposition/pure-count.js';
import {
  type ChosenPlay,
  type PureChoices,
  setsAfter,
  setsAround,
} from '../../derive/pure/choices.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import type { Turn } from '../../prove/turn.js';
import { profileCount } from './conditions.js';
import { demandsAfter, demandsKey, type PureDemands } from './demands.js';
import type { PlainForms } from './plain-form.js';
import type { DemandRefutation, Refutations, RefutingEffort } from './refutations.js';
import type { SolvedPoint, SolvedPoints } from './solved-points.js';

/** A pure profile that is an equilibrium exactly where all that is asked of it holds. */
export interface Candidate {
  readonly choices: PureChoices;
  readonly demands: PureDemands;
  /** Where it is one; `undefined` where neither that was found nor a proof that there is no such point. */
  readonly witness: Point | undefined;
}

/** What became of some choices: they are refuted, or split by what is chosen at one more set. */
export type ChoiceCase =
  | { readonly kind: 'refuted'; readonly choices: PureChoices; readonly by: DemandRefutation }
  | { readonly kind: 'profile'; readonly candidate: Candidate }
  | { readonly kind: 'split'; readonly on: number; readonly actions: readonly ChoiceCase[] }
  /** The search ended before it came here, or was not to come here. */
  | { readonly kind: 'unsearched'; readonly choices: PureChoices };

/** What a search works with. */
export interface CharacterizationTools {
  readonly play: ChosenPlay;
  readonly forms: PlainForms;
  readonly concept: PureConcept;
  readonly points: SolvedPoints;
  readonly refutations: Refutations;
  /** Waited for before each case. */
  readonly turn: Turn;
  /** Asked once before each case: whether it is gone into. */
  readonly goesOn: (choices: PureChoices) => boolean;
  /** Looks for a point at which demands hold. */
  readonly seek: (demands: PureDemands, attempts: number) => Promise<Point | undefined>;
  /** What nothing is known of at first. */
  readonly waiting: PureDemands;
  /** Is told how many profiles are decided, and of how many. */
  readonly onProgress: ((decided: bigint, of: bigint) => void) | undefined;
}

/**
 * Every pure profile of a game, case by case. Choices are made at one information set after another;
 * those whose demands never hold together, by a certificate, are refuted with all their completions. A
 * proof is looked for only where no known point satisfies the demands.
 */
export async function searchCases(tools: CharacterizationTools): Promise<ChoiceCase> {
  const { informationSets } = tools.play.form;
  const all = profileCount(informationSets);
  let decided = 0n;
  const onDecided = (choices: PureChoices): void => {
    decided += profileCount(informationSets.filter(({ index }) => choices[index] === undefined));
    tools.onProgress?.(decided, all);
  };
  const searching: Searching = {
    ...{ ...tools, onDecided, lastDecided: true },
    inVain: { short: new Set(), long: new Set() },
    longSearches: MOST_LONG_SEARCHES,
  };
  const choices = informationSets.map(() => undefined);
  const root = await caseOf(searching, choices, tools.waiting, {
    points: tools.points.all,
    seen: tools.points.all.length,
  });
  return withLongSearches(searching, root);
}

interface Searching extends CharacterizationTools {
  readonly onDecided: (choices: PureChoices) => void;
  /** Whether the profile that was looked into before is decided: what leaves it open may leave the next one, too. */
  lastDecided: boolean;
  /** Keys of demands of which searches came to nothing: profiles that differ in the names of messages demand the same. */
  readonly inVain: Readonly<Record<'short' | 'long', Set<string>>>;
  /** How many long searches for certificates may still come to nothing. */
  longSearches: number;
}

/** Points at which the demands of some choices hold, among those known at the time. */
interface Satisfying {
  readonly points: readonly SolvedPoint[];
  /** How many points were known. */
  readonly seen: number;
}

/** How often a search for a point begins anew, at first and then. */
const [FEW, MANY] = [10, 200];

/**
 * After so many searches in vain, by each effort, a profile is open: where many sets lie off the path, the
 * ways in which beliefs may support what is done are too many to be gone through.
 */
const MOST_SEARCHES = 24;

/** After so many in vain, in all, no more long searches are begun: what is left then is mostly as hard. */
const MOST_LONG_SEARCHES = 20 * MOST_SEARCHES;

async function caseOf(
  tools: Searching,
  choices: PureChoices,
  before: PureDemands,
  satisfying: Satisfying,
): Promise<ChoiceCase> {
  await tools.turn();
  if (!tools.goesOn(choices)) return { kind: 'unsearched', choices };
  const { play, concept, points, refutations } = tools;
  const demands = demandsAfter(before, tools, concept, choices);
  const fresh = demands.gains.slice(before.gains.length);
  const left = [
    ...points.satisfying(satisfying.points, {
      gains: fresh,
      supports: demands.supports.slice(before.supports.length),
    }),
    // Found on the way here, after the choices before were looked at.
    ...points.satisfying(points.all.slice(satisfying.seen), demands),
  ];
  const on = nextSet(tools, choices, demands);
  if (on === undefined) {
    return profileCase(tools, choices, demands, left, 'short');
  }
  const added = demands.gains.length + demands.supports.length;
  if (left.length === 0 && added > before.gains.length + before.supports.length) {
    const by = await refutations.refuted(demands.gains, demands.supports, 'plain', fresh);
    if (by) {
      tools.onDecided(choices);
      return { kind: 'refuted', choices, by };
    }
  }
  const seen = points.all.length;
  const actions: ChoiceCase[] = [];
  for (const action of entry(play.form.informationSets, on).actions.keys())
    actions.push(await caseOf(tools, choices.with(on, action), demands, { points: left, seen }));
  return { kind: 'split', on, actions };
}

/**
 * The cases, once those profiles were looked into for longer that are neither refuted nor witnessed: by
 * then most points and most refutations are known that tell of them, too.
 */
async function withLongSearches(tools: Searching, found: ChoiceCase): Promise<ChoiceCase> {
  if (found.kind === 'split') {
    const actions: ChoiceCase[] = [];
    for (const each of found.actions) actions.push(await withLongSearches(tools, each));
    return { ...found, actions };
  }
  if (found.kind !== 'profile' || found.candidate.witness) return found;
  await tools.turn();
  const { choices, demands } = found.candidate;
  const left = tools.points.satisfying(tools.points.all, demands);
  return profileCase(tools, choices, demands, left, 'long');
}

async function profileCase(
  tools: Searching,
  choices: PureChoices,
  demands: PureDemands,
  left: readonly SolvedPoint[],
  search: 'short' | 'long',
): Promise<ChoiceCase> {
  const { points, refutations, seek } = tools;
  const decided = (found: ChoiceCase): ChoiceCase => {
    tools.onDecided(choices);
    tools.lastDecided = true;
    return found;
  };
  const isAt = (witness: Point | undefined): ChoiceCase => ({
    kind: 'profile',
    candidate: { choices, demands, witness },
  });
  const listed = points.listedWitness(choices);
  const [first] = left;
  const told = left.find(({ families }) => families);
  // Where all equilibria are listed the two roads agree both ways; elsewhere of those that are demanded.
  const agree = listed === told && (listed !== undefined || (first?.has(choices) ?? true));
  if (!agree) throw disagreement(choices);
  if (first) return decided(isAt((told ?? first).point));
  const { gains } = demands;
  const refuted = async (
    effort: RefutingEffort,
    supports = demands.supports,
  ): Promise<ChoiceCase | undefined> => {
    const isLong = effort === 'thorough';
    const most = isLong ? Math.min(MOST_SEARCHES, tools.longSearches) : MOST_SEARCHES;
    const searches = { left: most };
    const by = await refutations.refuted(gains, supports, effort, [...gains].reverse(), searches);
    if (isLong && by === undefined) tools.longSearches -= most - Math.max(0, searches.left);
    return by && decided({ kind: 'refuted', choices, by });
  };
  const witnessed = async (attempts: number): Promise<ChoiceCase | undefined> => {
    const found = await seek(demands, attempts);
    const solved = found && points.add(found);
    if (solved === undefined) return undefined;
    const isWitness = points.satisfying([solved], demands).length > 0;
    if (isWitness !== solved.has(choices)) throw disagreement(choices);
    return isWitness ? decided(isAt(found)) : undefined;
  };
  const byWhatIsPlain = (await refuted('plain', [])) ?? (await refuted('plain'));
  if (byWhatIsPlain) return byWhatIsPlain;
  // What is no sum of two demands is mostly an equilibrium after all, at a tie: a point is sooner found
  // than all the searches for a certificate come to nothing.
  const key = demandsKey(demands);
  const isPutOff = (search === 'short' && !tools.lastDecided) || tools.inVain[search].has(key);
  const found = isPutOff
    ? undefined
    : ((await witnessed(FEW)) ?? (await refuted('brief')) ?? (await witnessed(MANY)));
  if (found) return found;
  if (search === 'long') {
    const goesOn = !isPutOff && tools.longSearches > 0;
    const byLong = goesOn ? await refuted('thorough') : undefined;
    tools.inVain.long.add(key);
    return byLong ?? decided(isAt(undefined));
  }
  tools.inVain.short.add(key);
  tools.lastDecided = false;
  return isAt(undefined);
}

/** Where what is derived and what solving the game finds differ at a point. */
function disagreement(choices: PureChoices): Error {
  return new Error(
    `two computations of one equilibrium disagree, a defect of casus, please report it: of the profile ${choices.join(' ')}`,
  );
}

/**
 * The information set to choose at next: one that decides whatever waits for the fewest choices. Where
 * nothing waits, whichever is left.
 */
export function nextSet(
  { play: { form } }: Pick<CharacterizationTools, 'play'>,
  choices: PureChoices,
  { waiting }: PureDemands,
): number | undefined {
  const open = (sets: ReadonlySet<number>): number =>
    [...sets].filter((set) => choices[set] === undefined).length;
  let [fewest, chosen]: [number, number | undefined] = [Number.POSITIVE_INFINITY, undefined];
  for (const { kind, set, on } of waiting) {
    const count = open(entry(kind === 'gains' ? setsAround(form) : setsAfter(form), set.index));
    if (count < fewest) [fewest, chosen] = [count, on];
  }
  if (chosen !== undefined) return chosen;
  const rest = choices.indexOf(undefined);
  return rest < 0 ? undefined : rest;
}
