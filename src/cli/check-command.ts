import { createInterface } from 'node:readline';
import { conceptWarnings } from '../claim/concept-warning.js';
import type { PropositionAtPoint } from '../claim/proposition/proposition.js';
import {
  examplePoint,
  gameNamed,
  propositionNamed,
  type Specification,
} from '../claim/specification.js';
import type { AssessmentJudgment } from '../equilibrium/assessment-judgment.js';
import { jsonText, Unusable, visible } from '../exact/message.js';
import type { Point } from '../exact/point.js';
import { formOf } from '../game/unfold.js';
import { profileJson, propositionAtPointJson } from '../report/json/check.js';
import { profileText, propositionAtPointText } from '../report/text/check.js';
import { warningLines } from '../report/text/equilibrium.js';
import { nameText } from '../report/text/extensive-names.js';
import { check, checkProfile, standsThere } from '../verify/check.js';
import { readPoint, readText } from './files.js';
import type { Io } from './io.js';
import { messageText, print } from './print.js';
import { readProfile } from './profile-files.js';
import { loadSpecification } from './specification-module.js';

export interface CheckCall {
  readonly claim?: string;
  readonly game?: string;
  readonly profile?: string;
  readonly params: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/** What was checked at one point. */
interface Answer {
  /** Whether it is an equilibrium, or the statement is not refuted here. */
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
  const answer = await question(io, spec, call);
  if (call.params === '-')
    return checkLines(io, spec, answer, call.json !== true && io.interactive === true);
  const point = readPoint(spec, await readText(io, call.params), call.params);
  const found = answer(point);
  print(io, call.json ? jsonText(found.json(), 2) : found.text(visible(call.params)));
  return found.fine ? 0 : 1;
}

/** The thing to be decided at each point. */
async function question(
  io: Io,
  spec: Specification,
  { claim, game, profile }: CheckCall,
): Promise<(point: Point) => Answer> {
  if (claim !== undefined && (game !== undefined || profile !== undefined))
    throw new Unusable('give either --claim, or --game with --profile, not both');
  if (claim !== undefined) {
    const named = propositionNamed(spec, claim);
    return (point) => propositionAnswer(spec, check(spec, named, point));
  }
  if (game === undefined || profile === undefined)
    throw new Unusable('say what to check: --claim ID, or --game ID with --profile FILE');
  const named = gameNamed(spec, game);
  const assessment = readProfile(formOf(named), await readText(io, profile), profile);
  return (point) =>
    profileAnswer(
      named.id,
      checkProfile(spec, named, assessment, point),
      nameText(`${profile} in ${game}`),
    );
}

function propositionAnswer(spec: Specification, found: PropositionAtPoint): Answer {
  // Looked for when somebody reads them: a line of many points has no time for other concepts.
  const warnings = () =>
    found.kind === 'equilibrium' && found.judgment.equilibrium
      ? conceptWarnings(found.proposition, [found.point])
      : [];
  return {
    fine: standsThere(found),
    json: () => propositionAtPointJson(found),
    text: (where) => propositionAtPointText(found, where, warningLines(spec, warnings())),
  };
}

function profileAnswer(game: string, judgment: AssessmentJudgment, title: string): Answer {
  return {
    fine: judgment.equilibrium,
    json: () => profileJson(game, judgment),
    text: (where) => profileText(judgment, title, where),
  };
}

/**
 * One point a line in, one answer a line out; an unusable line is answered in its place.
 * @param forReading whether a person reads the answers, who is told more than fits on a line.
 */
async function checkLines(
  io: Io,
  spec: Specification,
  answer: (point: Point) => Answer,
  forReading: boolean,
): Promise<number> {
  let status = 0;
  let line = 0;
  let points = 0;
  let unusableLines = 0;
  for await (const text of createInterface({ input: io.stdin })) {
    line++;
    if (text.trim() === '') continue;
    if (forReading && points > 0) print(io, '');
    points++;
    try {
      const found = answer(readPoint(spec, text, `line ${line}`));
      if (!found.fine) status = 1;
      print(io, forReading ? found.text(`line ${line}`) : jsonText(found.json()));
    } catch (error) {
      unusableLines++;
      const reason = error instanceof Error ? error.message : String(error);
      print(io, forReading ? messageText(reason) : jsonText({ error: reason }));
    }
  }
  if (points === 0)
    throw new Unusable(
      `standard input holds no point${line === 0 ? '' : `, but ${line} blank lines`}; give one a line, such as ${JSON.stringify(examplePoint(spec))}`,
    );
  if (unusableLines === 0) return status;
  throw new Unusable(
    `${unusableLines} of ${points} lines cannot be used; each is answered by ${forReading ? 'what is wrong with it' : 'an "error"'} in its place (one object a line is expected)`,
  );
}
