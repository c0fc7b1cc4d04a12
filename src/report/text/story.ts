import { type Case, casePoint } from '../../claim/case.js';
import { type ClaimAtPoint, confirmedAtPoint } from '../../claim/proposition/equilibrium.js';
import { eventText } from '../../claim/quantity.js';
import { examplePoint, fromExample, type Specification } from '../../claim/specification.js';
import type { DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { type DeclaredGame, properGameAt } from '../../game/declared-form.js';
import { childBy, drawAt, setAt } from '../../game/extensive-game.js';
import {
  type Circumstance,
  keyOf,
  type Stage,
  sourceText,
  UNPLAYED,
  type Values,
} from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { beliefText } from './behavior.js';
import { oneLine, wrapped } from './columns.js';

/**
 * A case told from its equilibrium: what happens, what each mover knows and believes, what she does
 * and what it would have cost her to do otherwise.
 */
export function story(spec: Specification, told: Case): string {
  const point = casePoint(told, examplePoint(spec));
  const { claim, path } = told;
  const found = confirmedAtPoint(claim, point);
  const at = properGameAt(formOf(claim.game), point);
  const steps = claim.game.stages
    .filter(({ name }) => path[name] !== undefined && path[name] !== UNPLAYED)
    .map((stage) => step(stage, told, found, at));
  const probability = steps.reduce((product, each) => product.times(each.share), Rational.one);
  return [
    told.title,
    sourceText(told.source),
    wrapped(
      `In the equilibrium "${claim.title}", at ${fromExample(spec, point)}. The numbers illustrate; they are not estimates.`,
      '  ',
    ),
    ...Object.entries(told.cast).map(([player, who]) => `  ${player}: ${oneLine(who)}`),
    '',
    verdict(found),
    '',
    ...steps.map(({ text }, index) => `${index + 1}. ${text}`),
    '',
    wrapped(
      `All this happens with probability ${probability} before types are drawn.${ahead(at, told)}`,
      '',
    ),
  ].join('\n');
}

function verdict({ judgment, conditionsHold, conditions }: ClaimAtPoint): string {
  if (judgment.equilibrium === undefined)
    return '  Whether it is an equilibrium is not defined here: chance leaves something out.';
  if (!judgment.equilibrium) return '  It is NOT an equilibrium here.';
  return conditionsHold
    ? `  It is an equilibrium here: all ${conditions.length} conditions hold.`
    : '  It is an equilibrium here, though not all of its conditions hold.';
}

interface Step {
  readonly text: string;
  /** The probability of the step given what came before. */
  readonly share: Rational;
}

function step(stage: Stage, { path, cast }: Case, found: ClaimAtPoint, at: DeclaredGame): Step {
  const value = path[stage.name] ?? '';
  if (stage.kind === 'nature') {
    const share = probabilityOf(at, stage.name, path);
    const meaning = stage.meaning ? ` (${oneLine(stage.meaning)})` : '';
    return {
      share,
      text: `Nature: ${stage.name} = ${value}${meaning}, with probability ${share}.`,
    };
  }
  const key = keyOf(stage.knows, path);
  const finding = found.judgment.findings.find(
    ({ set }) => set.variable === stage.name && set.key === key,
  );
  const index = stage.values.indexOf(value);
  const share = finding?.prescribed[index] ?? Rational.zero;
  const seen =
    stage.knows.map((name) => `${name} = ${path[name] ?? UNPLAYED}`).join(', ') || 'nothing';
  const who = oneLine(cast[stage.by]?.split(',')[0] ?? stage.by);
  const line = `${stage.by} (${who}) sees ${seen}, and chooses ${value}`;
  return {
    share,
    text: finding
      ? `${line}${share.equals(Rational.one) ? '' : ` with probability ${share}`}.\n` +
        `   Believes: ${beliefText(finding.set, finding.belief)}.\n` +
        `   Why: ${reason(finding, value)}`
      : `${line}.`,
  };
}

/** What each action would have been worth. */
function reason({ actions, set }: DeclaredFinding, chosen: string): string {
  const own = actions.find(({ action }) => action === chosen);
  return actions
    .filter(({ action }) => action !== chosen)
    .map(({ action, payoff }) => {
      if (!own) return '';
      const difference = own.payoff.minus(payoff);
      const worth = `${chosen} is worth ${own.payoff} to ${set.mover}, ${action} ${payoff}`;
      return difference.isZero
        ? `${worth}: as good.`
        : `${worth}, ${difference.sign > 0 ? `${difference} less` : `${difference.negated()} MORE`}.`;
    })
    .join(' ');
}

/** The probability of a draw at the end of a path. */
function probabilityOf(at: DeclaredGame, variable: string, path: Values): Rational {
  let node = 0;
  for (;;) {
    const [set, draw] = [setAt(at, node), drawAt(at, node)];
    const made = set ?? draw;
    const branch = made?.actions.indexOf(path[made.variable] ?? '') ?? -1;
    // A value is left out of the tree where its probability is 0 whatever the parameters.
    if (branch < 0) return Rational.zero;
    if (draw?.variable === variable) return entry(at.values, entry(draw.probabilities, branch));
    node = childBy(at.nodes, node, branch);
  }
}

/** What chance has still to decide at the end of the path; nothing, where somebody is to move. */
function ahead(at: DeclaredGame, { path, claim }: Case): string {
  const left = claim.game.stages.filter((stage) => isOpen(stage, path));
  const last = left.at(-1);
  if (!last || left.some(({ kind }) => kind === 'move')) return '';
  const value = last.values.at(-1) ?? '';
  const probability = chanceOf(at, 0, path, { variable: last.name, value });
  return ` Then ${eventText({ [last.name]: value })} follows with probability ${probability}.`;
}

/** The probability that chance draws a value after a node, where all goes on as on a path. */
function chanceOf(
  at: DeclaredGame,
  node: number,
  path: Values,
  sought: { readonly variable: string; readonly value: string },
): Rational {
  const draw = drawAt(at, node);
  const made = setAt(at, node) ?? draw;
  if (made === undefined) return Rational.zero;
  const after = (branch: number): Rational =>
    made.variable !== sought.variable
      ? chanceOf(at, childBy(at.nodes, node, branch), path, sought)
      : made.actions[branch] === sought.value
        ? Rational.one
        : Rational.zero;
  const taken = path[made.variable];
  if (draw === undefined || taken !== undefined) {
    const branch = made.actions.indexOf(taken ?? '');
    return branch < 0 ? Rational.zero : after(branch);
  }
  return Rational.sum(
    draw.probabilities.map((share, branch) => entry(at.values, share).times(after(branch))),
  );
}

/** Whether a stage may still take place after what a path decides. */
function isOpen({ name, when }: Stage, path: Values): boolean {
  const compatible = (circumstance: Circumstance): boolean =>
    Object.entries(circumstance).every(([given, values]) => {
      const value = path[given];
      return value === undefined || values.includes(value);
    });
  return path[name] === undefined && (when.length === 0 || when.some(compatible));
}
