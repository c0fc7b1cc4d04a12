import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { type Hypothesis, questionOf } from '../../derive/question.js';
import { jsonText } from '../../exact/message.js';
import { relationText } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { CertificateShelf } from './certificate-shelf.js';
import { exactConditions, profileCount, strategiesOf } from './conditions.js';
import type { Demand } from './demand.js';
import { demandsAfter, type PureDemands } from './demands.js';
import type { ImpliedDemand } from './lemmas.js';
import type { PlainForms } from './plain-form.js';
import type { SupportDemand } from './support.js';
import {
  type CaseDocument,
  type CaseRefutation,
  conditionsDocument,
  type SetDocument,
} from './theorem-document.js';
import type { ReadTheorem } from './theorem-schema.js';

/** A listed profile that a case comes to. */
export interface ListedProfile {
  readonly kind: 'equilibrium' | 'open';
  readonly place: number;
  readonly choices: PureChoices;
  readonly demands: PureDemands;
}

/** What is found in going through the cases of a theorem. */
export interface RecheckedCases {
  readonly listed: readonly ListedProfile[];
  readonly refuted: bigint;
  readonly unsearched: bigint;
  /** How many refutations and profiles were looked at. */
  readonly leaves: number;
  readonly defects: readonly { readonly asserts: string; readonly reason: string }[];
}

/** What refutations are held against. */
export interface RefutingContext {
  readonly play: ChosenPlay;
  readonly presupposed: readonly Hypothesis[];
  readonly shelf: CertificateShelf;
}

interface Context extends RefutingContext {
  readonly forms: PlainForms;
  readonly concept: PureConcept;
  readonly isProved: (implied: ImpliedDemand) => boolean;
}

/**
 * Goes through the cases of a theorem: at every split all actions of the set lead on, every refutation
 * is of what an equilibrium asks there, and every profile is listed with its exact conditions.
 */
export function recheckCases(
  {
    cases,
    equilibria,
    open,
    relations,
  }: Pick<ReadTheorem, 'cases' | 'equilibria' | 'open' | 'relations'>,
  waiting: PureDemands,
  context: Context,
): RecheckedCases {
  const { play, forms, concept } = context;
  const { informationSets } = play.form;
  const listed: ListedProfile[] = [];
  const defects: RecheckedCases['defects'][number][] = [];
  let [refuted, unsearched, leaves] = [0n, 0n, 0];
  const completions = (choices: PureChoices): bigint =>
    profileCount(informationSets.filter(({ index }) => choices[index] === undefined));

  const visit = (each: CaseDocument, choices: PureChoices, before: PureDemands): void => {
    const asserts = placeText(informationSets, choices);
    const fail = (reason: string): void => {
      defects.push({ asserts, reason });
    };
    if ('unsearched' in each) {
      // Nothing was derived of it, and nothing is to be shown.
      leaves++;
      unsearched += completions(choices);
      return;
    }
    const demands = demandsAfter(before, { play, forms }, concept, choices);
    if ('at' in each) {
      const set = setAt(informationSets, each.at);
      if (set === undefined || choices[set.index] !== undefined)
        fail(`there is nothing to choose at ${jsonText(each.at)}`);
      else visitActions(each.actions, set, choices, demands, fail);
      return;
    }
    leaves++;
    if ('refuted' in each) {
      const { gains, supports } = demands;
      const reason = whyNotRefuted(each.refuted, gains, supports, context);
      if (reason) fail(reason);
      else refuted += completions(choices);
      return;
    }
    const [kind, place] =
      'equilibrium' in each
        ? (['equilibrium', each.equilibrium] as const)
        : (['open', each.open] as const);
    const profile = (kind === 'equilibrium' ? equilibria : open)[place];
    if (choices.includes(undefined) || profile === undefined) {
      fail(`no whole profile is listed in place ${place}`);
      return;
    }
    const { strategies, conditions, supports } = profile;
    if (jsonText(strategies) !== jsonText(strategiesOf(informationSets, choices)))
      fail(`what is listed in place ${place} is another profile`);
    const exact = jsonText(
      conditionsDocument(exactConditions(demands, forms, context.isProved), relationText),
    );
    const told = jsonText({
      conditions: conditions.map((at) => relations[at]),
      supports: supports.map((each) => ({
        ...each,
        anyOf: each.anyOf.map((row) => row.map((at) => relations[at])),
      })),
    });
    if (told !== exact) fail(`its conditions are ${exact}, and not ${told}`);
    listed.push({ kind, place, choices, demands });
  };

  const visitActions = (
    actions: Readonly<Record<string, CaseDocument>>,
    set: DeclaredSet,
    choices: PureChoices,
    demands: PureDemands,
    fail: (reason: string) => void,
  ): void => {
    for (const action of Object.keys(actions))
      if (!set.actions.includes(action)) fail(`"${set.name}" has no action ${action}`);
    for (const [index, action] of set.actions.entries()) {
      const next = actions[action];
      if (next === undefined) fail(`nothing is said of ${action} at "${set.name}"`);
      else visit(next, choices.with(set.index, index), demands);
    }
  };

  visit(
    cases,
    informationSets.map(() => undefined),
    waiting,
  );
  return { listed, refuted, unsearched, leaves, defects };
}

/** Why a refutation does not show that demands never all hold. */
export function whyNotRefuted(
  refutation: CaseRefutation,
  gains: readonly Demand[],
  supports: readonly SupportDemand[],
  context: RefutingContext,
): string | undefined {
  const { play, presupposed, shelf } = context;
  if ('certificate' in refutation)
    return shelf.whyNot(
      refutation.certificate,
      questionOf('', [...presupposed, ...gains], play.expansion),
    );
  const set = setAt(play.form.informationSets, refutation.support);
  const support = supports.find((each) => each.set === set);
  if (support === undefined) return `no belief is asked for at ${jsonText(refutation.support)}`;
  if (support.ways.length !== refutation.ways.length)
    return `a belief at "${support.set.name}" supports what is done in ${support.ways.length} ways, not in ${refutation.ways.length}`;
  for (const [index, way] of support.ways.entries()) {
    const by = refutation.ways[index];
    const reason = by && whyNotRefuted(by, [...gains, ...way], supports, context);
    if (reason) return reason;
  }
  return undefined;
}

function setAt(
  sets: readonly DeclaredSet[],
  { variable, knows }: SetDocument,
): DeclaredSet | undefined {
  return sets.find((each) => each.variable === variable && each.key === knows);
}

/** Choices in words. */
function placeText(sets: readonly DeclaredSet[], choices: PureChoices): string {
  const chosen = sets.flatMap(({ index, variable, key, actions }) => {
    const action = choices[index];
    return action === undefined ? [] : [`${variable} given "${key}" is ${actions[action]}`];
  });
  return chosen.length > 0 ? chosen.join(', ') : 'nothing chosen yet';
}
