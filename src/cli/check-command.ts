import type { PointInput } from '../claim/admissible-point.js';
import { conceptWarnings } from '../claim/concept-warning.js';
import {
  type Proposition,
  type PropositionAtPoint,
  quantifierOf,
} from '../claim/proposition/proposition.js';
import { rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed, propositionNamed, type Specification } from '../claim/specification.js';
import { rootsBehind, withRoots } from '../claim/with-roots.js';
import type { AssessmentJudgment } from '../equilibrium/assessment-judgment.js';
import { jsonText, Unusable, visible } from '../exact/message.js';
import { formOf } from '../game/unfold.js';
import { profileJson, propositionAtPointJson } from '../report/json/check.js';
import { checkAtRootsJson } from '../report/json/check-at-roots.js';
import { standingUnder } from '../report/json/readings.js';
import { profileText, propositionAtPointText } from '../report/text/check.js';
import { checkAtRootsText } from '../report/text/check-at-roots.js';
import { warningLines } from '../report/text/equilibrium.js';
import { nameText } from '../report/text/extensive-names.js';
import { type BriefVerdict, briefCheck } from '../verify/brief-check.js';
import { check, checkProfile, standsThere } from '../verify/check.js';
import { checkAtRoots, type FoundAtRoot, standsAtRoot } from '../verify/check-at-roots.js';
import { checkLines, type LineAnswer } from './check-lines.js';
import { readProfile } from './declared-profile.js';
import { parseExactJson } from './exact-json.js';
import { pathName, readText } from './files.js';
import type { Io } from './io.js';
import { readPoint } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';

export interface CheckCall {
  readonly claim?: string;
  readonly game?: string;
  readonly profile?: string;
  readonly params: string;
  readonly json?: boolean;
  readonly brief?: boolean;
  readonly spec?: string;
}

/** What was checked at one point. */
interface Answer {
  /** Whether it is an equilibrium, and what is claimed is not refuted here. */
  readonly fine: boolean;
  readonly json: () => object;
  readonly text: (where: string) => string;
}

/**
 * `casus check`: is the claimed assessment, or a given profile, an equilibrium at these parameters?
 * @returns the exit status: 0 where it is at every point, 1 where not, 2 for unusable lines.
 */
export async function checkCommand(io: Io, call: CheckCall): Promise<number> {
  const spec = await loadSpecification(io, call.spec);
  if (call.brief) return checkLines(io, spec, briefAnswers(spec, call), false);
  const answer = await question(io, spec, call);
  if (call.params === '-') {
    const forReading = call.json !== true && io.interactive === true;
    const answered = (line: string, where: string): LineAnswer => {
      const { fine, json, text } = answer(line, where);
      return { fine, written: forReading ? text(where) : jsonText(json()) };
    };
    return checkLines(io, spec, answered, forReading);
  }
  const where = pathName(call.params);
  const found = answer(await readText(io, call.params), where);
  print(
    io,
    call.json ? jsonText(standingUnder(spec, found.json()), 2) : found.text(visible(where)),
  );
  return found.fine ? 0 : 1;
}

/** The verdicts alone, for points in volume. */
function briefAnswers(
  spec: Specification,
  { claim, params }: CheckCall,
): (line: string, where: string) => LineAnswer {
  if (claim === undefined || params !== '-')
    throw new Unusable(
      '--brief answers lines of many points by verdicts of a claim: give --claim ID and --params -',
    );
  const named = propositionNamed(spec, claim);
  const verdict = briefCheck(spec, named);
  const possible = quantifierOf(named) === 'some';
  const answered = (found: BriefVerdict): LineAnswer => {
    const holds = 'equilibrium' in found ? found.equilibrium : found.holds;
    // Where its conditions fail, what is said of all parameters is not refuted, and nothing is shown.
    return { fine: holds ?? !possible, written: jsonText(found) };
  };
  const known = new WeakMap<BriefVerdict, LineAnswer>();
  return (line, where) => {
    const found = verdict(parseExactJson(line, where) as PointInput, where);
    const answer = known.get(found) ?? answered(found);
    known.set(found, answer);
    return answer;
  };
}

/** The thing to be decided at each point. */
async function question(
  io: Io,
  spec: Specification,
  { claim, game, profile }: CheckCall,
): Promise<(text: string, where: string) => Answer> {
  if (claim !== undefined && (game !== undefined || profile !== undefined))
    throw new Unusable('give either --claim, or --game with --profile, not both');
  if (claim !== undefined) {
    const named = propositionNamed(spec, claim);
    if (rootsBehind(named).length > 0)
      return (text, where) => {
        const at = parseExactJson(text, where) as PointInput;
        return rootsAnswer(spec, named, checkAtRoots(spec, named, at, where));
      };
    return (text, where) =>
      propositionAnswer(spec, check(spec, named, readPoint(spec, text, where)));
  }
  if (game === undefined || profile === undefined)
    throw new Unusable('say what to check: --claim ID, or --game ID with --profile FILE');
  const named = gameNamed(spec, game);
  const assessment = readProfile(formOf(named), await readText(io, profile), pathName(profile));
  const speaking = withRoots(spec, rootsOfGame(named));
  return (text, where) =>
    profileAnswer(
      named.id,
      checkProfile(spec, named, assessment, readPoint(speaking, text, where)),
      nameText(`${pathName(profile)} in ${game}`),
    );
}

/** It is fine where it is so at every root there; nothing is said where there is none. */
function rootsAnswer(spec: Specification, named: Proposition, all: readonly FoundAtRoot[]): Answer {
  const { id } = named;
  const isPossible = quantifierOf(named) === 'some';
  const stand = all.map(standsAtRoot);
  return {
    fine: isPossible ? stand.includes(true) : stand.every((each) => each === true),
    json: () => checkAtRootsJson(id, all),
    text: (where) => checkAtRootsText(spec, id, all, where),
  };
}

function propositionAnswer(spec: Specification, found: PropositionAtPoint): Answer {
  // Looked for when somebody reads them: a line of many points has no time for other concepts.
  const warnings = () =>
    found.kind === 'equilibrium' && found.judgment.equilibrium
      ? conceptWarnings(found.proposition, [found.point])
      : [];
  return {
    // An equilibrium where the claim says that there is none refutes it, too.
    fine: standsThere(found) && !found.refutes,
    json: () => propositionAtPointJson(found),
    text: (where) => propositionAtPointText(found, where, warningLines(spec, warnings())),
  };
}

function profileAnswer(game: string, judgment: AssessmentJudgment, title: string): Answer {
  return {
    fine: judgment.equilibrium === true,
    json: () => profileJson(game, judgment),
    text: (where) => profileText(judgment, title, where),
  };
}
