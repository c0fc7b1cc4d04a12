import { entry } from '../../exact/entry.js';
import { type InformationSet, subgameRoots } from '../../game/extensive-game.js';
import type { RecallFailure } from '../../game/recall.js';
import type { Assessment } from '../assessment.js';
import { sequentialSupport } from '../consistency/checked-support.js';
import { otherGame, reasonableness } from '../reasonable-beliefs.js';
import type { Finding } from './finding.js';
import type { Gain } from './gain.js';
import type { Play } from './play.js';
import type { PlayerJudgment, SubgameStrategy } from './player-judgment.js';
import type { Abstention, Concept, ConceptVerdict, Failure } from './verdict.js';

/** What verdicts rest on. */
export interface Facts<At extends InformationSet = InformationSet> {
  readonly play: Play;
  /** By player. */
  readonly players: readonly PlayerJudgment<At>[];
  /** In order of the game's information sets; those of which nothing can be said are missing. */
  readonly findings: readonly Finding<At>[];
  readonly recall: readonly RecallFailure[];
}

/** The verdict on each solution concept, decided when it is first asked for. */
export function verdictsOn(
  facts: Facts,
  assessment: Assessment,
): Readonly<Record<Concept, ConceptVerdict>> {
  return new Verdicts(facts, assessment);
}

class Verdicts implements Readonly<Record<Concept, ConceptVerdict>> {
  readonly #facts: Facts;
  readonly #assessment: Assessment;
  readonly #decided = new Map<Concept, ConceptVerdict>();

  constructor(facts: Facts, assessment: Assessment) {
    this.#facts = facts;
    this.#assessment = assessment;
  }

  get nash(): ConceptVerdict {
    return this.#once('nash', (facts) => {
      const unknown = facts.players.some(({ regret }) => regret === undefined);
      return (
        refutedBy(nashFailures(facts)) ?? this.#forgetting ?? ((unknown && this.#blank) || HOLDS)
      );
    });
  }

  get agentNash(): ConceptVerdict {
    return this.#once('agentNash', ({ recall, findings }) => {
      const absent = recall.filter(({ kind }) => kind === 'absent-minded');
      const refuted = refutedBy(actionFailures(findings));
      if (refuted) return refuted;
      if (absent.length > 0) return abstain({ kind: 'recall', failures: absent });
      // A Nash equilibrium is an agent Nash equilibrium however blank sets are filled in.
      return this.nash.holds === true ? HOLDS : (this.#blank ?? HOLDS);
    });
  }

  get subgamePerfect(): ConceptVerdict {
    return this.#once('subgamePerfect', (facts) => {
      const refuted = refutedBy(
        chained(strategyFailures(smallestSubgames(facts)), oneSetFailures(facts)),
      );
      return refuted ?? this.#undecided ?? HOLDS;
    });
  }

  get weakPerfectBayesian(): ConceptVerdict {
    return this.#once('weakPerfectBayesian', (facts) => {
      const refuted = refutedBy(chained(beliefFailures(facts.findings), oneSetFailures(facts)));
      return refuted ?? this.#undecided ?? HOLDS;
    });
  }

  get perfectBayesian(): ConceptVerdict {
    return this.#once('perfectBayesian', (facts) => {
      const { game } = facts.play;
      const because = facts.play.game.informationSets.every(({ members }) => members.length === 1)
        ? undefined
        : otherGame(game);
      if (because !== undefined) return abstain({ kind: 'undefined', because });
      const by = (['weakPerfectBayesian', 'subgamePerfect'] as const).find(
        (weaker) => this[weaker].holds === false,
      );
      if (by) return fails(by);
      return this.#undecided ?? perfectBayesianVerdict(facts, this.#assessment, this);
    });
  }

  get sequential(): ConceptVerdict {
    return this.#once('sequential', (facts) => {
      const by = (['weakPerfectBayesian', 'subgamePerfect'] as const).find(
        (weaker) => this[weaker].holds === false,
      );
      if (by) return fails(by);
      return this.#undecided ?? sequentialVerdict(facts, this.#assessment);
    });
  }

  get strict(): ConceptVerdict {
    return this.#once('strict', ({ play, findings }) =>
      refined(this.nash, strictFailures(play, findings)),
    );
  }

  get quasiStrict(): ConceptVerdict {
    return this.#once('quasiStrict', ({ findings }) => refined(this.nash, tieFailures(findings)));
  }

  #once(concept: Concept, decide: (facts: Facts) => ConceptVerdict): ConceptVerdict {
    const known = this.#decided.get(concept);
    if (known) return known;
    const verdict = decide(this.#facts);
    this.#decided.set(concept, verdict);
    return verdict;
  }

  get #forgetting(): ConceptVerdict | undefined {
    const { recall } = this.#facts;
    return recall.length > 0 ? abstain({ kind: 'recall', failures: recall }) : undefined;
  }

  get #blank(): ConceptVerdict | undefined {
    const { blank } = this.#facts.play;
    return blank.length > 0 ? abstain({ kind: 'blank', informationSets: blank }) : undefined;
  }

  get #undecided(): ConceptVerdict | undefined {
    return this.#forgetting ?? this.#blank;
  }
}

/**
 * Whether a profile that is a weak perfect Bayesian and a subgame perfect equilibrium is a perfect
 * Bayesian one. Beliefs that are consistent are as it has them (Fudenberg and Tirole 1991), and so may be
 * those that support the profile best.
 */
function perfectBayesianVerdict(
  { play, findings }: Facts,
  { profile, beliefs }: Assessment,
  { sequential }: Pick<Verdicts, 'sequential'>,
): ConceptVerdict {
  const open = findings.filter(({ set }) => set.members.length > 1);
  if (open.length === 0) return HOLDS;
  const stated = reasonableness(play.game, { profile, beliefs });
  if (stated.kind === 'reasonable') return HOLDS;
  if (stated.kind === 'signaling')
    return {
      holds: false,
      because: [{ kind: 'signaling', informationSets: stated.informationSets }],
    };
  const supporting = play.game.informationSets.map(
    (_, index) => open.find(({ set }) => set.index === index)?.belief,
  );
  const found = reasonableness(play.game, { profile, beliefs: supporting });
  if (found.kind === 'reasonable' || sequential.holds) return HOLDS;
  return abstain({ kind: 'untold', because: stated.because });
}

/**
 * Whether consistent beliefs support a profile that is a weak perfect Bayesian and a subgame-perfect
 * equilibrium, the stated ones included. Where every unreached information set has one member,
 * beliefs have nothing to be wrong about.
 */
function sequentialVerdict({ play, findings }: Facts, assessment: Assessment): ConceptVerdict {
  const open = findings.some(({ set, reached }) => !reached && set.members.length > 1);
  if (!open) return HOLDS;
  const found = sequentialSupport(play.game, assessment);
  switch (found.kind) {
    case 'yes':
      return { holds: true, trembles: found.trembles, beliefs: found.beliefs };
    case 'no':
      return { holds: false, because: [{ kind: 'inconsistent', reason: found.reason }] };
    case 'undecided':
      return { holds: undefined, because: { kind: 'limit', limit: found.limit } };
  }
}

const HOLDS: ConceptVerdict = { holds: true };

/** A game of a million nodes may fail at each of them; these are enough to read. */
const MOST_LISTED = 1000;

/** A failure, described when asked. */
type Failing = () => Failure;

/** What fails because a weaker concept does. */
function fails(by: Concept): ConceptVerdict {
  return { holds: false, because: [{ kind: 'implied', by }] };
}

/** What proves that a concept does not hold, whatever else is not known; `undefined` for nothing. */
function refutedBy(failures: Iterable<Failing>): ConceptVerdict | undefined {
  const because: Failure[] = [];
  let unlisted = 0;
  for (const failing of failures)
    if (because.length < MOST_LISTED) because.push(failing());
    else unlisted++;
  if (because.length === 0) return undefined;
  return unlisted > 0 ? { holds: false, because, unlisted } : { holds: false, because };
}

function abstain(because: Abstention): ConceptVerdict {
  return { holds: undefined, because };
}

/** A refinement of Nash equilibrium. */
function refined(nash: ConceptVerdict, failures: Iterable<Failing>): ConceptVerdict {
  if (nash.holds === false) return fails('nash');
  return refutedBy(failures) ?? nash;
}

/** Gains from the root: by a strategy where her best one is known, by one change where it is not. */
function nashFailures(facts: Facts): Iterable<Failing> {
  return chained(strategyFailures(wholeGame(facts)), oneSetFailures(facts));
}

/**
 * What those gain who forget, by another mix at one information set that no path passes twice: that is
 * a deviation all the same, and play arrives there.
 */
function oneSetFailures({ recall, findings, play: { game } }: Facts): Iterable<Failing> {
  const moverOf = (informationSet: number) => entry(game.informationSets, informationSet).player;
  const forgetful = new Set(recall.map(({ informationSet }) => moverOf(informationSet)));
  return actionFailures(findings.filter(({ set }) => forgetful.has(set.player)));
}

function* chained<Each>(...lists: readonly Iterable<Each>[]): Generator<Each> {
  for (const list of lists) yield* list;
}

function wholeGame({ players }: Facts): SubgameStrategy[] {
  return players.flatMap(({ strategy }, player) =>
    strategy ? [{ player, root: 0, strategy }] : [],
  );
}

/** The smallest failing subgames, in preorder: larger ones around them may fail for these alone. */
function smallestSubgames(facts: Facts): SubgameStrategy[] {
  const { game, blank } = facts.play;
  const { end, count } = game.nodes;
  const proper = blank.length > 0 ? [] : subgameRoots(game).filter((root) => root !== 0);
  const failing = facts.players.flatMap((player) => player.failingSubgames(proper));
  const all = [...wholeGame(facts), ...failing].sort(
    (one, other) => one.root - other.root || one.player - other.player,
  );
  let next = count;
  const smallest = all.reverse().filter(({ root }) => {
    if (root !== next && entry(end, root) > next) return false;
    next = root;
    return true;
  });
  return smallest.reverse();
}

function* strategyFailures(failing: readonly SubgameStrategy[]): Generator<Failing> {
  for (const { strategy, ...where } of failing)
    yield () => ({ kind: 'strategy', ...where, ...described(strategy) });
}

function* actionFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, action } of findings)
    if (action) yield () => ({ kind: 'action', informationSet, ...described(action) });
}

function* beliefFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, contradicted, plan } of findings) {
    if (contradicted) yield () => ({ kind: 'belief', informationSet });
    if (plan) yield () => ({ kind: 'plan', informationSet, ...described(plan) });
  }
}

function* strictFailures({ profile }: Play, findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, reached } of findings) {
    const used = (profile[informationSet] ?? []).filter((probability) => !probability.isZero);
    if (reached && used.length > 1) yield () => ({ kind: 'mixed', informationSet });
  }
  yield* tieFailures(findings);
}

function* tieFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, unusedBest } of findings)
    if (unusedBest.length > 0) yield () => ({ kind: 'tie', informationSet, actions: unusedBest });
}

function described({ gain, moves }: Gain): Gain {
  return { gain, moves };
}
