import type { Condition } from '../../claim/condition.js';
import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Specification } from '../../claim/specification.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import type { Point } from '../../exact/point.js';
import { gameAt, ImproperGame } from '../../game/declared-form.js';
import { inTurns, type Turn } from '../../prove/turn.js';
import type { PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';
import type { Refutations, RefutingEffort } from '../characterize/refutations.js';
import { seekPoint } from '../characterize/seek.js';
import { claimedPoints } from './claimed-point.js';
import { solveIndifference } from './indifference.js';
import {
  hasAllAsked,
  isJudgedEquilibrium,
  mixesIn,
  type ProbabilityFamily,
  profileAt,
  withProbabilities,
} from './mixed-family.js';
import type { SupportMix } from './mixes.js';
import { reachUnder } from './reached-sets.js';
import type { MixedSupport } from './support-search.js';

/** A family, and where it is one of equilibria; `undefined` where that is open. */
export interface WitnessedFamily {
  readonly family: ProbabilityFamily;
  /** With a value for each probability of the family. */
  readonly witness: Point | undefined;
}

/** What became of supports. */
export interface DecidedSupports {
  readonly families: readonly WitnessedFamily[];
  /** Their indifferences are not solved, nor are they refuted. */
  readonly unsolved: readonly PureChoices[];
  readonly unsearched: readonly PureChoices[];
}

/** What deciding works with. */
export interface DecidingTools {
  readonly spec: Specification;
  readonly play: ChosenPlay;
  readonly forms: PlainForms;
  readonly concept: PureConcept;
  readonly given: readonly Condition[];
  readonly refutations: Refutations;
  readonly mixes: readonly (readonly SupportMix[])[];
  readonly turn: Turn;
  readonly inTime: () => boolean;
  readonly onProgress: ((decided: number, of: number) => void) | undefined;
}

/** Solves the indifferences of supports, and looks for a proof or a witness of each case. */
export async function decideSupports(
  supports: readonly MixedSupport[],
  tools: DecidingTools,
): Promise<DecidedSupports> {
  const families: WitnessedFamily[] = [];
  const unsolved: PureChoices[] = [];
  const unsearched: PureChoices[] = [];
  for (const [done, support] of supports.entries()) {
    await tools.turn();
    tools.onProgress?.(done, supports.length);
    if (!tools.inTime()) {
      unsearched.push(support.choices);
      continue;
    }
    const found = await decided(support, tools);
    families.push(...found.families);
    if (!found.solved) unsolved.push(support.choices);
  }
  return { families, unsolved, unsearched };
}

async function decided(
  { choices, demands }: MixedSupport,
  tools: DecidingTools,
): Promise<{ readonly families: readonly WitnessedFamily[]; readonly solved: boolean }> {
  const { forms, play, mixes, turn, inTime } = tools;
  const names = mixesIn({ form: play.form, mixes }, choices).flatMap(({ symbols }) =>
    symbols.map(({ name }) => name),
  );
  const hints = claimedPoints(choices, tools);
  const met: WitnessedFamily[] = [];
  const { unsolved } = await solveIndifference(demands, {
    ...{ forms, turn, inTime, probabilities: new Set(names) },
    reach: reachUnder(play, forms, choices),
    isRuledOut: (asked) => isRefuted(asked, 'brief', tools),
    onSolved: async (each) => {
      const solvedFor = new Set(each.solved.map(({ symbol }) => symbol));
      const family = { ...each, choices, free: names.filter((name) => !solvedFor.has(name)) };
      met.push(...(await witnessed({ family, witness: undefined }, 'plain', hints, tools)));
    },
  });
  let families = met;
  // What takes little is tried with all of them before more is tried with any, for time may end.
  for (const effort of ['brief', 'thorough'] as const) {
    const left: WitnessedFamily[] = [];
    for (const each of families) left.push(...(await witnessed(each, effort, hints, tools)));
    families = left;
  }
  for (const each of unsolved)
    if (!(await isRefuted(each.asked, 'thorough', tools))) return { families, solved: false };
  return { families, solved: true };
}

/** How often a search for a point begins anew, once a proof was looked for in vain. */
const ATTEMPTS = { plain: 10, brief: 100, thorough: 0 } as const;

/** A family, with a witness if one is found; nothing where it is refuted. */
async function witnessed(
  open: WitnessedFamily,
  effort: RefutingEffort,
  hints: readonly Point[],
  tools: DecidingTools,
): Promise<WitnessedFamily[]> {
  const { family, witness } = open;
  if (witness) return [open];
  await tools.turn();
  if (!tools.inTime()) return [open];
  if (await isRefuted(family.asked, effort, tools)) return [];
  return [{ family, witness: await soughtWitness(family, ATTEMPTS[effort], hints, tools) }];
}

async function isRefuted(
  { gains, supports }: Pick<PureDemands, 'gains' | 'supports'>,
  effort: RefutingEffort,
  { refutations, inTime }: DecidingTools,
): Promise<boolean> {
  if (!inTime()) return false;
  return (await refutations.refuted(gains, supports, effort, [...gains].reverse())) !== undefined;
}

/** A point of a family, at which its profile is judged by itself. */
async function soughtWitness(
  family: ProbabilityFamily,
  attempts: number,
  hints: readonly Point[],
  tools: DecidingTools,
): Promise<Point | undefined> {
  if (attempts === 0) return undefined;
  for (const hint of hints) {
    const found = confirmed(family, hint, tools);
    if (found) return found;
  }
  const { spec, play, given, mixes, turn, inTime } = tools;
  const among = new Set(family.free);
  const own = mixesIn({ form: play.form, mixes }, family.choices).flatMap(({ symbols }) =>
    symbols.filter(({ name }) => among.has(name)),
  );
  const extended = { ...spec, parameters: [...spec.parameters, ...own] };
  const seeking = seekPoint(extended, play, given, family.asked, attempts);
  const found = await inTurns(seeking, turn, inTime);
  return found && confirmed(family, found, tools);
}

/** A point with all probabilities of a family, if its conditions hold there. */
function confirmed(
  family: ProbabilityFamily,
  point: Point,
  { play: { form, expansion }, mixes, concept }: DecidingTools,
): Point | undefined {
  const full = withProbabilities(family, point);
  if (full === undefined || !hasAllAsked(family, full, expansion)) return undefined;
  // What is asked tells nothing where there is no game: restrictions need not see to it.
  if (gameAt(form, full) instanceof ImproperGame) return undefined;
  const profile = profileAt({ form, mixes }, family.choices, full);
  if (isJudgedEquilibrium(form, concept, full, profile)) return full;
  throw new Error(
    `two computations of one equilibrium disagree, a defect of casus, please report it: of the supports ${family.choices.join(' ')}`,
  );
}
