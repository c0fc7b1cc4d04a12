import { match } from 'ts-pattern';
import { type Claim, guardAt, isSomeBelief, statedBelief } from '../../../claim/claim.js';
import type { Condition } from '../../../claim/condition.js';
import { known } from '../../../exact/entry.js';
import type { Formula } from '../../../exact/formula.js';
import type { DeclaredForm, DeclaredSet } from '../../../game/declared-form.js';
import { dictionary } from '../../../game/dictionary.js';
import { keyOf, type MoveStage } from '../../../game/game.js';
import { formOf } from '../../../game/unfold.js';
import { comment } from '../claim-file.js';
import { caseRows, patternWord } from './case-table.js';
import type { NamedExpressions } from './game-names.js';
import {
  type Constructor,
  constructorPattern,
  type GameParts,
  historyWith,
  isDefaultRow,
  setKey,
} from './game-parts.js';
import { divisorsOf, notZero, realRelation } from './real-formula.js';

/** What a claim says of its game, as definitions. */
export class AssessmentText {
  readonly #claim: Claim;
  readonly #parts: GameParts;
  readonly #expressions: NamedExpressions;
  readonly #form: DeclaredForm;
  /** What has to hold for strategies and beliefs to have values. */
  readonly #exist: string[] = [];

  constructor(claim: Claim, parts: GameParts, expressions: NamedExpressions) {
    this.#claim = claim;
    this.#parts = parts;
    this.#expressions = expressions;
    this.#form = formOf(claim.game);
  }

  /** With which probability each action is taken at each information set. */
  strategies(): string[] {
    const rows = this.#setRows((set, stage) => this.#behavior(set, stage));
    this.#exist.push(...this.#expressions.nothingDividesByZero());
    return this.#defined('Definition strategies : profile moves := fun i =>', rows);
  }

  #behavior(set: DeclaredSet, stage: MoveStage): string {
    const behavior = this.#claim.strategies[set.variable]?.[set.key] ?? dictionary([]);
    const { constructors } = known(this.#parts.names.variables, stage.name);
    const [[only] = [], ...more] = Object.entries(behavior);
    if (only !== undefined && more.length === 0 && isOne(behavior[only]))
      return `certainly ${known(constructors, only)}`;
    const rows = stage.values.map((value) => {
      const probability = behavior[value];
      return `| ${known(constructors, value)} => ${probability ? this.#real(probability) : '0'}`;
    });
    return `fun a => match a with ${rows.join(' ')} end`;
  }

  /** Weights in proportion to which histories are believed, and the same where all of them are 0. */
  weights(game: string): string[] {
    const weight = this.#historyRows((set, unseen, pattern) => {
      const stated = statedBelief(this.#claim, set);
      if (stated) return this.#entry(stated.weights[unseen]);
      if (set.members.length === 1) return '1';
      if (isSomeBelief(this.#claim, set)) return '0';
      return `reach strategies (${pattern}) ${game}`;
    });
    // What is prescribed and weighed exists everywhere, or there is no such assessment; what is believed
    // otherwise, where it is needed.
    const divisions = this.#expressions.nothingDividesByZero();
    this.#exist.push(...divisions.filter((each) => !this.#exist.includes(each)));
    const otherwise = this.#historyRows((set, unseen) =>
      this.#entry(statedBelief(this.#claim, set)?.otherwise?.[unseen]),
    );
    this.#expressions.nothingDividesByZero();
    const needed = this.setsWritten().flatMap(({ set, text }) =>
      notZero(
        Object.values(statedBelief(this.#claim, set)?.otherwise ?? {}).flatMap(divisorsOf),
        this.#expressions.called,
      )
        .filter((each) => !this.#exist.includes(each))
        .map((each) => `(Σ h, within (${text}) h (weight h) = 0 -> ${each})`),
    );
    this.#exist.push(...needed);
    return [
      '(** In proportion to what each history is believed, at its information set. *)',
      ...this.#defined('Definition weight (h : history) : R :=', weight, 'h', '0'),
      '',
      '(** Where all weights at an information set are 0. *)',
      ...this.#defined('Definition otherwise (h : history) : R :=', otherwise, 'h', '0'),
      '',
      ...this.#believed(),
    ];
  }

  #believed(): string[] {
    if (!this.leavesBeliefsOpen)
      return ['Definition believed : beliefs moves := in_proportion_to weight otherwise.'];
    const stated = 'in_proportion_to weight otherwise h';
    const rows = this.#historyRows((set) => (this.#isOpen(set) ? 'open h' : stated));
    return [
      '(** Of some sets it is claimed that there is a belief, and not which: whatever stands open for them. *)',
      ...this.#defined(
        'Definition believed (open : beliefs moves) : beliefs moves := fun h =>',
        rows,
        'h',
        stated,
      ),
    ];
  }

  /** Whether at some sets some belief is claimed to support the behavior there, and not which. */
  get leavesBeliefsOpen(): boolean {
    return this.#form.informationSets.some((set) => this.#isOpen(set));
  }

  #isOpen(set: DeclaredSet): boolean {
    return set.members.length > 1 && isSomeBelief(this.#claim, set);
  }

  #entry(formula: Formula | undefined): string {
    return formula === undefined ? '0' : this.#real(formula);
  }

  /** That no strategy and no belief divides by 0; nothing where none could. */
  existence(): string[] {
    return this.#exist.length === 0
      ? []
      : [
          '',
          '(** No strategy and no belief divides by 0: there, to Rocq, a quotient is a number all the same. *)',
          ...this.#expressions.definitions(),
          `Definition has_values : Prop :=\n  ${this.#exist.join('\n  /\\ ')}.`,
        ];
  }

  /** Whether anything in strategies or beliefs may have no value. */
  get mayLackValues(): boolean {
    return this.#exist.length > 0;
  }

  /** The conditions without which there is no such assessment. */
  existsWhere(): string[] {
    const { where } = this.#claim;
    return where.length === 0
      ? []
      : [
          '',
          '(** There is such an assessment exactly where: *)',
          ...this.#together('exists_where', where),
        ];
  }

  /** The conditions that guard each information set, under their names. */
  conditionTable(): string[] {
    const rows = this.#setRows((set) => {
      const conditions = guardAt(this.#claim, set);
      if (conditions.length === 0) return 'True';
      const texts = conditions.map(
        ({ id, relation }) =>
          `(** ${comment(id)} *)\n      ${realRelation(relation, this.#expressions.called)}`,
      );
      return texts.length === 1
        ? texts.join('')
        : texts
            .map((each) => each.replace(/\n {6}(?<text>.*)$/u, '\n      ($<text>)'))
            .join(' /\\ ');
    });
    return this.#defined('Definition condition (i : information) : Prop :=', rows, 'i', 'True');
  }

  /** All conditions together. */
  conditionsTogether(): string[] {
    const { scope } = this.#claim;
    return this.#together('conditions', scope.kind === 'iff' ? [] : scope.conditions);
  }

  #together(name: string, conditions: readonly Condition[]): string[] {
    const lines = conditions.map(
      ({ id, relation }, index) =>
        `  (** ${comment(id)} *)\n  ${index === 0 ? '' : '/\\ '}(${realRelation(relation, this.#expressions.called)})`,
    );
    const text = lines.length === 0 ? ['  True'] : lines;
    return [
      ...this.#expressions.definitions(),
      `Definition ${name} : Prop :=`,
      `${text.join('\n')}.`,
    ];
  }

  /** The information sets that a claim is about, as Rocq writes them. */
  setsWritten(): { readonly set: DeclaredSet; readonly text: string }[] {
    return this.#parts.sets.flatMap(({ stage, constructor_ }) =>
      rowsOf(constructor_).map((told) => ({
        set: this.#setAt(stage, setKey(stage, constructor_, told)),
        text: constructorPattern(
          constructor_,
          constructor_.arguments.map((each) => patternWord(each, told.get(each.name))),
        ),
      })),
    );
  }

  #real(formula: Formula): string {
    return this.#expressions.real(formula);
  }

  #setAt(stage: MoveStage, key: string): DeclaredSet {
    const set = this.#form.informationSets.find(
      (each) => each.variable === stage.name && each.key === key,
    );
    if (set === undefined) throw new Error(`${stage.name} has no information set "${key}"`);
    return set;
  }

  #setRows(leafAt: (set: DeclaredSet, stage: MoveStage) => string): Row[] {
    return this.#parts.sets.flatMap(({ stage, constructor_ }) =>
      tabled(constructor_, (told) =>
        leafAt(this.#setAt(stage, setKey(stage, constructor_, told)), stage),
      ),
    );
  }

  #historyRows(leafAt: (set: DeclaredSet, unseen: string, pattern: string) => string): Row[] {
    return this.#parts.places.flatMap(({ stage, history }) =>
      tabled(history, (told) => {
        const values = historyWith(history.fixed, told);
        const set = this.#setAt(stage, keyOf(stage.knows, values));
        const words = history.arguments.map((each) => patternWord(each, told.get(each.name)));
        return leafAt(set, keyOf(set.unseen, values), constructorPattern(history, words));
      }),
    );
  }

  #defined(head: string, rows: readonly Row[], of = 'i', usual?: string): string[] {
    const told = rows.filter(({ leaf }) => leaf !== usual);
    const rest = usual !== undefined && told.length < rows.length ? [`  | _ => ${usual}`] : [];
    return [
      ...this.#expressions.definitions(),
      head,
      ...(told.length === 0 && usual !== undefined
        ? [`  ${usual}.`]
        : [
            `  match ${of} with`,
            ...told.map(({ pattern, leaf }) => `  | ${pattern} => ${leaf}`),
            ...rest,
            '  end.',
          ]),
    ];
  }
}

interface Row {
  readonly pattern: string;
  readonly leaf: string;
}

function tabled(
  constructor_: Constructor,
  leafAt: (told: ReadonlyMap<string, string>) => string,
): Row[] {
  return caseRows(constructor_.arguments, leafAt).map((row) => ({
    leaf: row.leaf,
    pattern: constructorPattern(
      constructor_,
      isDefaultRow(row)
        ? row.pattern.map(() => '_')
        : constructor_.arguments.map((each, index) => patternWord(each, row.pattern[index])),
    ),
  }));
}

function rowsOf({ arguments: told }: Constructor): readonly ReadonlyMap<string, string>[] {
  return told.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, { name, values }) =>
      all.flatMap((each) => values.map((value) => new Map([...each, [name, value]]))),
    [new Map()],
  );
}

function isOne(formula: Formula | undefined): boolean {
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => `${value}` === '1')
    .otherwise(() => false);
}
