import { absentMinded } from '../../game/recall.js';
import type { Assessment } from '../assessment.js';
import { sequentialSupport } from '../consistency/checked-support.js';
import { otherGame, reasonableness } from '../reasonable-beliefs.js';
import {
  actionFailures,
  beliefFailures,
  chained,
  type Facts,
  type Failing,
  failingSubgames,
  nashFailures,
  ofTheForgetful,
  oneSetFailures,
  strategyFailures,
  strictFailures,
  tieFailures,
} from './failures.js';
import type { Abstention, Concept, ConceptVerdict, Failure } from './verdict.js';

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
      return refutedBy(nashFailures(facts)) ?? this.#untried ?? ((unknown && this.#blank) || HOLDS);
    });
  }

  get agentNash(): ConceptVerdict {
    return this.#once('agentNash', ({ recall, findings }) => {
      const refuted = refutedBy(actionFailures(findings));
      if (refuted) return refuted;
      const absent = absentMinded(recall);
      if (absent.length > 0) return abstain({ kind: 'recall', failures: absent });
      // A Nash equilibrium is an agent Nash equilibrium however blank sets are filled in.
      return this.nash.holds === true ? HOLDS : (this.#blank ?? HOLDS);
    });
  }

  get subgamePerfect(): ConceptVerdict {
    return this.#once('subgamePerfect', (facts) => {
      const refuted = refutedBy(
        chained(strategyFailures(failingSubgames(facts)), oneSetFailures(facts)),
      );
      return refuted ?? this.#undecided ?? HOLDS;
    });
  }

  get weakPerfectBayesian(): ConceptVerdict {
    return this.#once('weakPerfectBayesian', (facts) => {
      const refuted = refutedBy(
        chained(
          beliefFailures(facts.findings),
          strategyFailures(ofTheForgetful(facts)),
          oneSetFailures(facts),
        ),
      );
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
      this.#refined(strictFailures(play, findings)),
    );
  }

  get quasiStrict(): ConceptVerdict {
    return this.#once('quasiStrict', ({ findings }) => this.#refined(tieFailures(findings)));
  }

  /** A refinement of Nash equilibrium: of who forgets, ties between strategies are not looked for. */
  #refined(failures: Iterable<Failing>): ConceptVerdict {
    if (this.nash.holds === false) return fails('nash');
    const verdict = refutedBy(failures) ?? this.nash;
    return verdict.holds === true ? (this.#forgetting ?? verdict) : verdict;
  }

  #once(concept: Concept, decide: (facts: Facts) => ConceptVerdict): ConceptVerdict {
    const known = this.#decided.get(concept);
    if (known) return known;
    const verdict = decide(this.#facts);
    this.#decided.set(concept, verdict);
    return verdict;
  }

  /** Where a best strategy is not known because somebody forgets. */
  get #untried(): ConceptVerdict | undefined {
    const absent = absentMinded(this.#facts.recall);
    if (absent.length > 0) return abstain({ kind: 'recall', failures: absent });
    const players = this.#facts.players.flatMap(({ tooMany }, player) => (tooMany ? [player] : []));
    return players.length > 0 ? abstain({ kind: 'strategies', players }) : undefined;
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
