import { match } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import type { Derivation, DerivedSet } from '../../derive/derivation.js';
import type { DerivedDeviation, DeviationVerdict } from '../../derive/derived-deviation.js';
import { type DerivedSupport, isAlwaysSupported } from '../../derive/derived-support.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { entry } from '../../exact/entry.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import { Rational } from '../../exact/rational.js';
import { type Relation, relationLatex } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { keyOf } from '../../game/game.js';
import {
  arrivalToldAt,
  casesAt,
  isBeliefTold,
  isZero,
  leftOpen,
  type RegimeCase,
  type SymbolicWeights,
  supportText,
  UNWEIGHED,
  uncertainAt,
} from '../derivation-outline.js';
import { latexDisplay, latexLines, latexList, relationLines } from './document.js';

/** How what is derived refers to what stands elsewhere, and prints words. */
export interface IncentiveWords {
  readonly prose: (text: string) => string;
  /** Values in math. */
  readonly key: (key: string) => string;
  readonly cited: (condition: Condition) => string;
  /** Whether a condition that is cited is written out beside it. */
  readonly tells: boolean;
}

/** What is prescribed at an information set, what is believed, and what every deviation gains. */
export function informationSetLatex(
  found: Derivation,
  derived: DerivedSet,
  words: IncentiveWords,
): string {
  const { set, prescribed } = derived;
  const actions = Object.entries(prescribed);
  const to = actions.map(([action, probability]) =>
    actions.length === 1
      ? `\\emph{${words.prose(action)}}`
      : `\\emph{${words.prose(action)}} with probability $${formulaLatex(probability)}$`,
  );
  const arrival = arrivalLatex(arrivalToldAt(found, derived));
  return [
    `\\paragraph{${capital(placeLatex(set, words))}.} ${arrival} is ${latexList(to)}.`,
    ...casesAt(derived).map((each) => caseText(each, set, words)),
  ].join('\n');
}

function arrivalLatex(reach: Formula | undefined): string {
  if (reach === undefined) return 'Prescribed';
  if (isZero(reach)) return 'Play never comes here; prescribed';
  return isOne(reach)
    ? 'Play always comes here; prescribed'
    : `Play comes here with probability $${formulaLatex(reach)}$; prescribed`;
}

/** `At $(m, \text{high})$`; the variable comes first where the player moves at several. */
export function placeLatex(
  { name, key }: DeclaredSet,
  { prose, key: inMath }: Pick<IncentiveWords, 'prose' | 'key'>,
): string {
  const variable = name === key ? '' : prose(name.slice(0, -key.length));
  return key === 'nothing' ? `${variable}knowing nothing` : `${variable}$${inMath(key)}$`;
}

function caseText(
  { regimes, belief, deviations, support }: RegimeCase,
  set: DeclaredSet,
  words: IncentiveWords,
): string {
  const sentences = [
    ...(support
      ? supportSentences(support, words)
      : belief && isBeliefTold(set, belief)
        ? [beliefText(belief, uncertainAt(set), words)]
        : []),
    ...deviations.map((each) => deviationText(each, words)),
  ].join('\n');
  if (regimes === undefined) return sentences;
  const where = regimes.map(whereText).join('; or ');
  return `\n\\noindent ${capital(where)}, ${sentences.charAt(0).toLowerCase()}${sentences.slice(1)}`;
}

/** What deviations gain by history, and when some belief leaves them no gain. */
function supportSentences(support: DerivedSupport, words: IncentiveWords): string[] {
  const { set, plans, ways } = support;
  const found = isAlwaysSupported(support)
    ? 'There is one, whatever the parameters.'
    : ways === undefined || ways.length === 0
      ? `${capital(supportText(support, relationLatex))}.`
      : `There is one if and only if ${supportText(support, (each) => `$${relationLatex(each)}$`)}.`;
  return [
    `${capital(words.prose(leftOpen(support)))}.`,
    ...plans.map(({ deviation, gains }) => {
      const byHistory = set.histories.map(
        (history, member) =>
          `$${formulaLatex(entry(gains, member))}$ given $${words.key(keyOf(set.unseen, history))}$`,
      );
      return `Deviating to \\emph{${words.prose(deviation)}} gains ${latexList(byHistory)}.`;
    }),
    found,
  ];
}

export function whereText({ where, regime }: LiveRegime): string {
  // Where play never arrives, no relation says so.
  if (where.length === 0) return 'off the path';
  const relations = latexList(where.map((each) => `$${relationLatex(each)}$`));
  return regime.belief === 'Bayes' ? `where ${relations}` : `off the path, where ${relations}`;
}

function beliefText(
  weights: SymbolicWeights,
  unseen: readonly string[],
  words: IncentiveWords,
): string {
  const variables = words.key(unseen.join(', '));
  const [first, ...others] = weights;
  if (first === undefined) return `${capital(UNWEIGHED)}.`;
  if (others.length === 0) return `The belief is that $${variables} = ${words.key(first[0])}$.`;
  const parts = weights.map(
    ([history, weight]) => `$${formulaLatex(weight)}$ on $${words.key(history)}$`,
  );
  return `The belief about $${variables}$ puts weight ${latexList(parts)}.`;
}

function deviationText(deviation: DerivedDeviation, words: IncentiveWords): string {
  const { gain, verdict } = deviation;
  const lines = latexLines(gain);
  const short = lines.length === 1 && gain.kind !== 'quotient' && lines.join('').length < 50;
  const gains = `Deviating to ${planText(deviation, words)} gains`;
  const so = verdictText(verdict, words);
  return short
    ? `${gains} $${lines.join('')}$${so ?? '.'}`
    : `${gains}\n${latexDisplay(lines, so === undefined ? '.' : ',')}\n${so?.replace(/^, /u, '') ?? ''}`;
}

function planText({ deviation, constraint }: DerivedDeviation, words: IncentiveWords): string {
  return [...deviation]
    .map(([at, action]) => {
      const taken = `\\emph{${words.prose(entry(at.actions, action))}}`;
      return at === constraint.set ? taken : `${taken} at ${placeLatex(at, words)}`;
    })
    .concat(constraint.later.length > 0 ? ['whatever is best'] : [])
    .join(', then ');
}

/** When a deviation does not pay; `undefined` where its gain is a number. */
function verdictText(verdict: DeviationVerdict, words: IncentiveWords): string | undefined {
  return match(verdict)
    .with({ kind: 'indifferent', names: [] }, { kind: 'settled', by: [] }, () => undefined)
    .with(
      { kind: 'indifferent' },
      ({ names }) =>
        `, which is $0$ by the definition of ${latexList(names.map((each) => `$${formulaLatex(each)}$`))}.`,
    )
    .with(
      { kind: 'settled' },
      ({ pays, by }) =>
        `, which is ${pays ? 'more than' : 'at most'} $0$: ${words.prose(by.map(({ says }) => says).join('; '))}.`,
    )
    .with({ kind: 'constraint' }, ({ relation, condition }) =>
      constraintText(relation, condition, words),
    )
    .exhaustive();
}

function constraintText(
  relation: Relation,
  condition: Condition | undefined,
  { cited, tells }: IncentiveWords,
): string {
  const intro = ', which is at most $0$ if and only if';
  if (condition && !tells) return `${intro} ${cited(condition)}.`;
  const lines = relationLines(relation);
  const by = condition ? `, condition ${cited(condition)}` : '';
  const short = lines.length === 1 && lines.join('').length < 60;
  return short
    ? `${intro} $${lines.join('')}$${by}.`
    : `${intro}\n${latexDisplay(lines, by === '' ? '.' : ',')}\n${by.replace(/^, /u, '')}${by === '' ? '' : '.'}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function isOne(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value.equals(Rational.one);
}
