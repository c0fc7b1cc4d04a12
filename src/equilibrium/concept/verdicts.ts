import type { Assessment } from '../assessment.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import type { Play } from './play.js';
import { sequentialVerdict } from './sequential-verdict.js';
import type { Abstention, Concept, Failure, Verdict } from './verdict.js';

/** The verdict on each solution concept. */
export function verdictsOn(facts: Facts, assessment: Assessment): Record<Concept, Verdict> {
  const { play, players, findings, recall } = facts;
  const absent = recall.filter(({ kind }) => kind === 'absent-minded');
  const forgetting = recall.length > 0 ? abstain({ kind: 'recall', failures: recall }) : undefined;
  const blank =
    play.blank.length > 0 ? abstain({ kind: 'blank', informationSets: play.blank }) : undefined;

  const strategies = strategyFailures(facts);
  const unknown = players.some(({ regret }) => regret === undefined) ? blank : undefined;
  const nash = forgetting ?? (strategies.length > 0 ? unless(strategies) : (unknown ?? HOLDS));
  const actions = findings.flatMap(actionFailures);
  // A Nash equilibrium is an agent Nash equilibrium however blank sets are filled in.
  const silent = nash.holds === true ? undefined : blank;
  const agentNash =
    absent.length > 0
      ? abstain({ kind: 'recall', failures: absent })
      : actions.length > 0
        ? unless(actions)
        : (silent ?? HOLDS);
  const subgamePerfect = forgetting ?? blank ?? unless(subgameFailures(facts));
  const weakPerfectBayesian = forgetting ?? blank ?? unless(findings.flatMap(beliefFailures));
  return {
    nash,
    agentNash,
    subgamePerfect,
    weakPerfectBayesian,
    sequential:
      forgetting ??
      blank ??
      sequentialVerdict(facts, assessment, { subgamePerfect, weakPerfectBayesian }),
    strict: refined(
      nash,
      findings.flatMap((each) => [...mixFailures(play, each), ...tieFailures(each)]),
    ),
    quasiStrict: refined(nash, findings.flatMap(tieFailures)),
  };
}

const HOLDS: Verdict = { holds: true };

function unless(failures: readonly Failure[]): Verdict {
  return failures.length > 0 ? { holds: false, because: failures } : HOLDS;
}

function abstain(because: Abstention): Verdict {
  return { holds: undefined, because };
}

/** A refinement of Nash equilibrium. */
function refined(nash: Verdict, failures: readonly Failure[]): Verdict {
  if (nash.holds === undefined) return nash;
  return nash.holds ? unless(failures) : unless([{ kind: 'implied', by: 'nash' }]);
}

function strategyFailures({ players }: Facts): (Failure & { readonly kind: 'strategy' })[] {
  return players.flatMap(({ strategy }, player) =>
    strategy ? [{ kind: 'strategy' as const, player, root: 0, ...strategy }] : [],
  );
}

/** Failures in the smallest failing subgames: the larger ones around them may fail for these alone. */
function subgameFailures(facts: Facts): Failure[] {
  const { end } = facts.play.game.nodes;
  const all = [
    ...strategyFailures(facts),
    ...facts.players.flatMap(({ subgames }, player) =>
      subgames.map(({ root, strategy }) => ({
        kind: 'strategy' as const,
        player,
        root,
        ...strategy,
      })),
    ),
  ].sort((one, other) => one.root - other.root || one.player - other.player);
  let next = facts.play.game.nodes.count;
  const smallest: Failure[] = [];
  for (const failure of all.reverse()) {
    if (failure.root === next || (end[failure.root] ?? 0) <= next) {
      smallest.push(failure);
      next = failure.root;
    }
  }
  return smallest.reverse();
}

function actionFailures({ informationSet, action }: Finding): Failure[] {
  return action ? [{ kind: 'action', informationSet, ...action }] : [];
}

function beliefFailures({ informationSet, contradicted, plan }: Finding): Failure[] {
  return [
    ...(contradicted ? [{ kind: 'belief' as const, informationSet }] : []),
    ...(plan ? [{ kind: 'plan' as const, informationSet, ...plan }] : []),
  ];
}

function mixFailures({ profile }: Play, { informationSet, reached }: Finding): Failure[] {
  const used = (profile[informationSet] ?? []).filter((probability) => !probability.isZero);
  return reached && used.length > 1 ? [{ kind: 'mixed', informationSet }] : [];
}

function tieFailures({ informationSet, unusedBest }: Finding): Failure[] {
  return unusedBest.length > 0 ? [{ kind: 'tie', informationSet, actions: unusedBest }] : [];
}
