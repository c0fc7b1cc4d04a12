import type { Assessment } from '../assessment.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import type { Gain } from './gain.js';
import type { Play } from './play.js';
import type { SubgameStrategy } from './player-judgment.js';
import { sequentialVerdict } from './sequential-verdict.js';
import type { Abstention, Concept, Failure, Verdict } from './verdict.js';

/** The verdict on each solution concept. */
export function verdictsOn(facts: Facts, assessment: Assessment): Record<Concept, Verdict> {
  const { play, players, findings, recall } = facts;
  const absent = recall.filter(({ kind }) => kind === 'absent-minded');
  const forgetting = recall.length > 0 ? abstain({ kind: 'recall', failures: recall }) : undefined;
  const blank =
    play.blank.length > 0 ? abstain({ kind: 'blank', informationSets: play.blank }) : undefined;

  const unknown = players.some(({ regret }) => regret === undefined) ? blank : undefined;
  const strategies = unless(strategyFailures(wholeGame(facts)));
  const nash = forgetting ?? (strategies.holds ? (unknown ?? HOLDS) : strategies);
  const actions = unless(actionFailures(findings));
  // A Nash equilibrium is an agent Nash equilibrium however blank sets are filled in.
  const silent = nash.holds === true ? undefined : blank;
  const agentNash =
    absent.length > 0
      ? abstain({ kind: 'recall', failures: absent })
      : actions.holds
        ? (silent ?? HOLDS)
        : actions;
  const subgamePerfect = forgetting ?? blank ?? unless(strategyFailures(smallestSubgames(facts)));
  const weakPerfectBayesian = forgetting ?? blank ?? unless(beliefFailures(findings));
  return {
    nash,
    agentNash,
    subgamePerfect,
    weakPerfectBayesian,
    sequential:
      forgetting ??
      blank ??
      sequentialVerdict(facts, assessment, { subgamePerfect, weakPerfectBayesian }),
    strict: refined(nash, strictFailures(play, findings)),
    quasiStrict: refined(nash, tieFailures(findings)),
  };
}

const HOLDS: Verdict = { holds: true };

/** A game of a million nodes may fail at each of them; these are enough to read. */
const MOST_LISTED = 1000;

/** A failure, described when asked. */
type Failing = () => Failure;

function unless(failures: Iterable<Failing>): Verdict {
  const because: Failure[] = [];
  let unlisted = 0;
  for (const failing of failures)
    if (because.length < MOST_LISTED) because.push(failing());
    else unlisted++;
  if (because.length === 0) return HOLDS;
  return unlisted > 0 ? { holds: false, because, unlisted } : { holds: false, because };
}

function abstain(because: Abstention): Verdict {
  return { holds: undefined, because };
}

/** A refinement of Nash equilibrium. */
function refined(nash: Verdict, failures: Iterable<Failing>): Verdict {
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
  const { end, count } = facts.play.game.nodes;
  const all = [...wholeGame(facts), ...facts.players.flatMap(({ subgames }) => subgames)].sort(
    (one, other) => one.root - other.root || one.player - other.player,
  );
  let next = count;
  const smallest = all.reverse().filter(({ root }) => {
    if (root !== next && (end[root] ?? 0) > next) return false;
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
