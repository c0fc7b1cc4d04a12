import { entry, known } from '../../../exact/entry.js';
import { toFormula } from '../../../exact/formula.js';
import { dictionary } from '../../../game/dictionary.js';
import type { NatureStage } from '../../../game/game.js';
import { comment } from '../claim-file.js';
import { caseRows, type Dimension, matchText } from './case-table.js';
import type { NamedExpressions } from './game-names.js';
import { type Constructor, dimensionOf, type GameParts, historyWith } from './game-parts.js';
import type { ReaderNames } from './reader-name.js';
import type { Course, TimingTree } from './timing-tree.js';

/** Players and what variables may be, as types of which every value is listed. */
export function typesText({ game, names }: GameParts): string[] {
  const players = [...names.players.values()];
  const meaning = new Map(game.stages.map((stage) => [stage.name, stage.meaning]));
  return [
    '(** * Who there is, and what may be *)',
    '',
    `Inductive player : Set := ${players.join(' | ')}.`,
    ...names.types.flatMap(({ type, constructors, variables }) => [
      ...variables.map(
        (variable) =>
          `(** ${comment([variable, known(meaning, variable)].filter(Boolean).join(': '))} *)`,
      ),
      `Inductive ${type} : Set := ${constructors.join(' | ')}.`,
    ]),
    '',
    ...listedText('players', 'player', players),
    ...names.types.flatMap(({ type, constructors }) => listedText(`${type}s`, type, constructors)),
  ];
}

function listedText(instance: string, type: string, elements: readonly string[]): string[] {
  return [
    `#[global] Instance ${instance} : Finite ${type}.`,
    `Proof. list_elements [${elements.join('; ')}]. Defined.`,
  ];
}

/** Information sets, histories, and who moves where: the form of the game. */
export function formText({ names, places, sets }: GameParts): string[] {
  const typed = ({ name, arguments: told }: Constructor): string =>
    [
      name,
      ...told.map(
        ({ name: variable, called }) => `(${called} : ${known(names.variables, variable).type})`,
      ),
    ].join(' ');
  const any = ({ name, arguments: told }: Constructor): string =>
    [name, ...told.map(() => '_')].join(' ');
  const applied = ({ name, arguments: told }: Constructor): string =>
    [name, ...told.map(({ called }) => called)].join(' ');
  const action = (variable: string): string => known(names.variables, variable).type;
  return [
    '(** * The form of the game *)',
    '',
    '(** What a mover knows. *)',
    'Inductive information : Set :=',
    ...ended(sets.map(({ constructor_ }) => `  | ${typed(constructor_)}`)),
    '',
    '(** What has happened when somebody is to move. *)',
    'Inductive history : Set :=',
    ...ended(places.map(({ history }) => `  | ${typed(history)}`)),
    '',
    'Definition knows (h : history) : information :=',
    '  match h with',
    ...places.map(
      ({ history, information }) => `  | ${applied(history)} => ${appliedIn(information)}`,
    ),
    '  end.',
    '',
    'Definition mover (i : information) : player :=',
    '  match i with',
    ...sets.map(
      ({ stage, constructor_ }) => `  | ${any(constructor_)} => ${known(names.players, stage.by)}`,
    ),
    '  end.',
    '',
    'Definition action (i : information) : Set :=',
    '  match i with',
    ...sets.map(({ stage, constructor_ }) => `  | ${any(constructor_)} => ${action(stage.name)}`),
    '  end.',
    '',
    '#[global] Instance information_sets : Finite information.',
    `Proof.\n  list_elements (${sets.map(({ constructor_ }) => everyText(constructor_)).join('\n    ++ ')}).\nDefined.`,
    '',
    '#[global] Instance histories : Finite history.',
    `Proof.\n  list_elements (${places.map(({ history }) => everyText(history)).join('\n    ++ ')}).\nDefined.`,
    '',
    'Definition actions (i : information) : Finite (action i) :=',
    '  match i with',
    ...sets.map(({ stage, constructor_ }) => `  | ${any(constructor_)} => ${action(stage.name)}s`),
    '  end.',
    '',
    'Canonical moves : Games.moves player :=',
    ...canonicalFields(),
  ];
}

function canonicalFields(): string[] {
  const fields = [
    'information',
    'history',
    'knows',
    'mover',
    'action',
    'information_sets',
    'histories',
    'actions',
  ];
  return fields.map(
    (field, index) =>
      `  ${index === 0 ? '{|' : ' ;'} Games.${field} := ${field}${index === fields.length - 1 ? ' |}.' : ''}`,
  );
}

/** An information set as the history tells it: what is fixed there is in its name. */
function appliedIn({ name, arguments: told }: Constructor): string {
  return [name, ...told.map(({ called }) => called)].join(' ');
}

function ended(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}.` : line));
}

/** Every value of a constructor, listed. */
function everyText({ name, arguments: told }: Constructor): string {
  const last = told.at(-1);
  if (last === undefined) return `[${name}]`;
  const before = told.slice(0, -1).map(({ called }) => called);
  const inner = `map ${before.length === 0 ? name : `(${[name, ...before].join(' ')})`} elements`;
  return before.reduceRight(
    (text, called) => `flat_map (fun ${called} => ${text}) elements`,
    inner,
  );
}

/** Probabilities, payoffs and the tree. */
export class TreeText {
  readonly #parts: GameParts;
  readonly #expressions: NamedExpressions;
  readonly #readers: ReaderNames;
  readonly #written = new Map<
    string,
    { readonly name: string; readonly text: readonly string[] }
  >();

  #divides = false;

  constructor(parts: GameParts, expressions: NamedExpressions, readers: ReaderNames) {
    this.#parts = parts;
    this.#expressions = expressions;
    this.#readers = readers;
  }

  /** The definitions that the tree needs, and the tree under the name of the game. */
  lines(name: string): string[] {
    const tree = this.#tree(this.#parts.tree, '  ');
    const divisions = this.#expressions.nothingDividesByZero();
    this.#divides = divisions.length > 0;
    return [
      '(** * What nature draws, and what it is worth to the players *)',
      ...[...this.#written.values()].flatMap(({ text }) => ['', ...text]),
      '',
      '(** * The tree *)',
      '',
      `Definition ${name} : game moves :=\n  ${tree}.`,
      ...(this.#divides
        ? [
            '',
            '(** No draw and no payoff divides by 0. *)',
            ...this.#expressions.definitions(),
            `Definition draws_and_payoffs_exist : Prop :=\n  ${divisions.join(' /\\ ')}.`,
          ]
        : []),
    ];
  }

  /** That what `lines` has written is a game. */
  isGame(name: string): string {
    return [...(this.#divides ? ['draws_and_payoffs_exist'] : []), `well_formed ${name}`].join(
      ' /\\ ',
    );
  }

  #tree(tree: TimingTree, indent: string): string {
    const { names, game } = this.#parts;
    if (tree.kind === 'end') return `Ends ${this.#payoff(tree.course)}`;
    if (tree.kind === 'never') return 'Ends (fun _ => 0) (* drawn with probability 0 *)';
    if (tree.kind === 'cases') {
      const { called, constructors } = dimensionOf(game, names, tree.variable);
      return [
        `match ${called} with`,
        ...tree.branches.map(
          ({ value, next }) =>
            `${indent}| ${known(constructors, value)} =>\n${indent}    ${this.#tree(next, `${indent}    `)}`,
        ),
        `${indent}end`,
      ].join('\n');
    }
    const { name, type } = known(names.variables, tree.stage.name);
    const rest = `(fun ${name} : ${type} =>\n${indent}${this.#tree(tree.next, indent)})`;
    return tree.kind === 'nature'
      ? `Nature ${this.#probability(tree.stage, tree.course)} ${rest}`
      : `Move ${this.#history(tree)} ${rest}`;
  }

  #history({ stage, course }: TimingTree & { readonly kind: 'move' }): string {
    const place = this.#parts.places.find(
      (each) => each.stage === stage && JSON.stringify(each.course) === JSON.stringify(course),
    );
    if (place === undefined) throw new Error(`${stage.name} has no constructor`);
    return grouped([place.history.name, ...place.history.arguments.map(({ called }) => called)]);
  }

  /** The probabilities of a draw as a function of what they depend on. */
  #probability(stage: NatureStage, { free, fixed }: Course): string {
    const { game, names } = this.#parts;
    const given = stage.given.filter((name) => free.includes(name));
    const told = given.map((name) => dimensionOf(game, names, name));
    const held = dictionary(Object.entries(fixed).filter(([name]) => stage.given.includes(name)));
    const drawn = dimensionOf(game, names, stage.name);
    const name = this.#define(
      JSON.stringify([stage.name, held]),
      `${stage.name}_probability`,
      (called) =>
        this.#function(called, [...told, drawn], (values) => {
          const history = historyWith(held, values);
          const known_ = dictionary(
            stage.given.map((each) => [each, history[each] ?? '-'] as const),
          );
          const value = known(values, stage.name);
          return this.#expressions.real(stage.probabilities(known_)[value] ?? toFormula(0));
        }),
    );
    return grouped([name, ...told.map(({ called }) => called)]);
  }

  /** Payoffs as a function of what they depend on, and of whose they are. */
  #payoff({ free, fixed }: Course): string {
    const { game, names } = this.#parts;
    const all = free.map((name) => dimensionOf(game, names, name));
    const paid = (player: string) => (values: ReadonlyMap<string, string>) =>
      this.#expressions.real(toFormula(game.payoffs(historyWith(fixed, values))[player] ?? 0));
    const tables = game.players.map((player) => ({ player, rows: caseRows(all, paid(player)) }));
    const told = all.filter((_, index) =>
      tables.some(({ rows }) => rows.some(({ pattern }) => pattern[index] !== undefined)),
    );
    const name = this.#define(JSON.stringify(['payoffs', fixed]), 'payoff_to', (called) => [
      `Definition ${[called, ...told.map((each) => this.#typed(each))].join(' ')} (who : player) : R :=`,
      '  match who with',
      ...tables.map(
        ({ player, rows }) =>
          `  | ${known(names.players, player)} => ${matchText(all, rows, '      ')}`,
      ),
      '  end.',
    ]);
    return grouped([name, ...told.map(({ called }) => called)]);
  }

  #function(
    name: string,
    dimensions: readonly Dimension[],
    leafAt: (values: ReadonlyMap<string, string>) => string,
  ): string[] {
    const typed = dimensions.map((each) => this.#typed(each)).join(' ');
    const body = matchText(dimensions, caseRows(dimensions, leafAt), '  ');
    return [`Definition ${name} ${typed} : R :=`, `  ${body}.`];
  }

  #typed({ name, called }: Dimension): string {
    return `(${called} : ${known(this.#parts.names.variables, name).type})`;
  }

  #define(key: string, words: string, write: (name: string) => readonly string[]): string {
    const found = this.#written.get(key);
    if (found) return found.name;
    const name = this.#readers.named(words);
    const text = write(name);
    this.#written.set(key, { name, text: [...this.#expressions.definitions(), ...text] });
    return name;
  }
}

function grouped(words: readonly string[]): string {
  return words.length === 1 ? entry(words, 0) : `(${words.join(' ')})`;
}
