import { entry } from '../../exact/entry.js';
import { type InformationSet, subgameRoots } from '../../game/extensive-game.js';
import type { RecallFailure } from '../../game/recall.js';
import type { Assessment } from '../assessment.js';
import { sequentialSupport } from '../consistency/checked-support.js';
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
    return this.#once('nash', ({ players }) => {
      const strategies = unless(strategyFailures(wholeGame(this.#facts)));
      const unknown = players.some(({ regret }) => regret === undefined);
      return this.#forgetting ?? ((strategies.holds && unknown && this.#blank) || strategies);
    });
  }

  get agentNash(): ConceptVerdict {
    return this.#once('agentNash', ({ recall, findings }) => {
      const absent = recall.filter(({ kind }) => kind === 'absent-minded');
      if (absent.length > 0) return abstain({ kind: 'recall', failures: absent });
      const actions = unless(actionFailures(findings));
      // A Nash equilibrium is an agent Nash equilibrium however blank sets are filled in.
      return actions.holds && this.nash.holds !== true ? (this.#blank ?? actions) : actions;
    });
  }

  get subgamePerfect(): ConceptVerdict {
    return this.#once(
      'subgamePerfect',
      (facts) => this.#undecided ?? unless(strategyFailures(smallestSubgames(facts))),
    );
  }

  get weakPerfectBayesian(): ConceptVerdict {
    return this.#once(
      'weakPerfectBayesian',
      ({ findings }) => this.#undecided ?? unless(beliefFailures(findings)),
    );
  }

  get sequential(): ConceptVerdict {
    return this.#once(
      'sequential',
      (facts) => this.#undecided ?? sequentialVerdict(facts, this.#assessment, this),
    );
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
 * Whether consistent beliefs support the profile, the stated ones included.
 *
 * Easy cases first: a sequential equilibrium is a weak perfect Bayesian and a subgame-perfect one;
 * and where every unreached information set has one member, beliefs have nothing to be wrong about.
 */
function sequentialVerdict(
  { play, findings }: Facts,
  assessment: Assessment,
  weaker: { readonly subgamePerfect: ConceptVerdict; readonly weakPerfectBayesian: ConceptVerdict },
): ConceptVerdict {
  if (weaker.weakPerfectBayesian.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'weakPerfectBayesian' }] };
  if (weaker.subgamePerfect.holds === false)
    return { holds: false, because: [{ kind: 'implied', by: 'subgamePerfect' }] };
  const open = findings.some(({ set, reached }) => !reached && set.members.length > 1);
  if (!open) return { holds: true };
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

function unless(failures: Iterable<Failing>): ConceptVerdict {
  const because: Failure[] = [];
  let unlisted = 0;
  for (const failing of failures)
    if (because.length < MOST_LISTED) because.push(failing());
    else unlisted++;
  if (because.length === 0) return HOLDS;
  return unlisted > 0 ? { holds: false, because, unlisted } : { holds: false, because };
}

function abstain(because: Abstention): ConceptVerdict {
  return { holds: undefined, because };
}

/** A refinement of Nash equilibrium. */
function refined(nash: ConceptVerdict, failures: Iterable<Failing>): ConceptVerdict {
  if (nash.holds === undefined) return nash;
  return nash.holds ? unless(failures) : unless([() => ({ kind: 'implied', by: 'nash' })]);
}

function wholeGame({ players }: Facts): SubgameStrategy[] {
  return players.flatMap(({ strategy }, player) =>
    strategy ? [{ player, root: 0, strategy }] : [],
  );
}

/** The smallest failing subgames, in preorder: larger ones around them may fail for these alone. */
function smallestSubgames(facts: Facts): SubgameStrategy[] {
  const { game } = facts.play;
  const { end, count } = game.nodes;
  const proper = subgameRoots(game).filter((root) => root !== 0);
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
