import { createInterface } from 'node:readline';
import { type ClaimAtPoint, confirmedAtPoint } from '../claim/claim-at-point.js';
import { conceptWarnings } from '../claim/concept-warning.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { type StatementAtPoint, statementAtPoint } from '../claim/statement-at-point.js';
import { type AssessmentJudgment, confirmedJudgment } from '../equilibrium/assessment-judgment.js';
import type { Point } from '../exact/point.js';
import { jsonText, visible } from '../exact/visible.js';
import { treeAtPoint } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import {
  claimAtPointJson,
  claimAtPointText,
  profileJson,
  profileText,
} from '../report/text/check.js';
import { warningLines } from '../report/text/concept-warning.js';
import { nameText } from '../report/text/extensive-names.js';
import { statementAtPointJson, statementAtPointText } from '../report/text/statement.js';
import { readPoint } from './parameter-file.js';
import { print } from './print.js';
import { readProfile } from './profile-file.js';
import { readText } from './read-text.js';
import { gameNamed, loadSpecification, propositionNamed } from './specification-module.js';
import { Unusable } from './unusable.js';

export interface CheckOptions {
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
export async function check(options: CheckOptions): Promise<number> {
  const spec = await loadSpecification(options.spec);
  const answer = await question(spec, options);
  if (options.params === '-') return checkLines(spec, answer);
  const point = readPoint(spec, await readText(options.params), options.params);
  const found = answer(point);
  print(options.json ? jsonText(found.json(), 2) : found.text(visible(options.params)));
  return found.fine ? 0 : 1;
}

/** The thing to be decided at each point. */
async function question(
  spec: Specification,
  { claim, game, profile }: CheckOptions,
): Promise<(point: Point) => Answer> {
  if (claim !== undefined && (game !== undefined || profile !== undefined))
    throw new Unusable('give either --claim, or --game with --profile, not both');
  if (claim !== undefined) {
    const named = propositionNamed(spec, claim);
    return (point) =>
      'form' in named
        ? statementAnswer(statementAtPoint(spec, named, point))
        : claimAnswer(spec, confirmedAtPoint(named, point));
  }
  if (game === undefined || profile === undefined)
    throw new Unusable('say what to check: --claim ID, or --game ID with --profile FILE');
  const named = gameNamed(spec, game);
  const tree = treeOf(named);
  const assessment = readProfile(tree, await readText(profile), profile);
  return (point) =>
    profileAnswer(
      named.id,
      confirmedJudgment(treeAtPoint(tree, point), assessment),
      nameText(`${profile} in ${game}`),
    );
}

function claimAnswer(spec: Specification, found: ClaimAtPoint): Answer {
  const { claim, point, judgment } = found;
  // Looked for when somebody reads them: a line of many points has no time for other concepts.
  const warnings = () => (judgment.equilibrium ? conceptWarnings(claim, [point]) : []);
  return {
    fine: judgment.equilibrium,
    json: () => claimAtPointJson(found),
    text: (where) => claimAtPointText(found, where, warningLines(spec, warnings())),
  };
}

function statementAnswer(found: StatementAtPoint): Answer {
  return {
    fine: found.statement.form.kind === 'somewhere' ? found.shows : !found.refutes,
    json: () => statementAtPointJson(found),
    text: (where) => statementAtPointText(found, where),
  };
}

function profileAnswer(game: string, judgment: AssessmentJudgment, title: string): Answer {
  const { equilibrium } = judgment;
  return {
    fine: equilibrium,
    json: () => profileJson(game, judgment),
    text: (where) => profileText(judgment, title, where),
  };
}

/** One point a line in, one answer a line out; an unusable line is answered in its place. */
async function checkLines(spec: Specification, answer: (point: Point) => Answer): Promise<number> {
  let status = 0;
  let line = 0;
  let points = 0;
  let unusableLines = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line++;
    if (text.trim() === '') continue;
    points++;
    try {
      const found = answer(readPoint(spec, text, `line ${line}`));
      if (!found.fine) status = 1;
      print(jsonText(found.json()));
    } catch (error) {
      unusableLines++;
      const reason = error instanceof Error ? error.message : String(error);
      print(jsonText({ error: reason }));
    }
  }
  if (points === 0)
    throw new Unusable(
      `standard input holds no point${line === 0 ? '' : `, but ${line} blank lines`}; give one a line, such as ${JSON.stringify(examplePoint(spec))}`,
    );
  if (unusableLines === 0) return status;
  throw new Unusable(
    `${unusableLines} of ${line} lines cannot be used; each is answered by an "error" in its place (one object a line is expected)`,
  );
}
