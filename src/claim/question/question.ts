import { InvalidDeclaration } from '../../game/invalid.js';
import { type Everywhere, everywhere } from '../proposition/everywhere.js';
import { type Somewhere, somewhere } from '../proposition/somewhere.js';
import { type Specification, specification } from '../specification.js';
import { assertionsIn } from './asserted.js';
import { conditionsGiven, type Given, givenIn } from './given.js';
import { MisreadQuestion } from './misread.js';
import { wholeText } from './text-part.js';

/** How a question is asked. */
export interface QuestionOptions {
  /** Conditions and claims by id, and relations of parameters: where the question is asked. */
  readonly given?: readonly string[] | undefined;
  /** Whether it is so at some parameters; by default, at all. */
  readonly somewhere?: boolean | undefined;
}

/** A question as it was read. */
export interface AskedQuestion {
  readonly text: string;
  readonly given: readonly Given[];
  readonly statement: Everywhere | Somewhere;
}

/**
 * Reads a question about a specification as a statement of it.
 * @throws {MisreadQuestion} where it cannot be read, with the place.
 */
export function questionIn(
  spec: Specification,
  text: string,
  { given = [], somewhere: atSome = false }: QuestionOptions = {},
): AskedQuestion {
  const asserts = assertionsIn(spec, wholeText(text));
  const known = given.flatMap((each) => givenIn(spec, each));
  const sentence = {
    id: unusedId(spec),
    source: { publication: spec.publication, place: 'a question' },
    says: text,
    given: conditionsGiven(known),
    asserts,
  };
  try {
    const statement = atSome ? somewhere(sentence) : everywhere(sentence);
    refuseUnfit(spec, statement);
    return { text, given: known, statement };
  } catch (error) {
    if (!(error instanceof InvalidDeclaration)) throw error;
    const said = error.problems.join('; ').replaceAll(`the statement ${sentence.id}`, 'it');
    throw new MisreadQuestion(said, text, 0);
  }
}

/** Refuses what no author could declare: a division by zero, say, or a derivative that makes no sense. */
function refuseUnfit(spec: Specification, statement: Everywhere | Somewhere): void {
  const { module: _, ...parts } = spec;
  specification({ ...parts, statements: [...(spec.statements ?? []), statement] });
}

/** A name that nothing else has, for verdicts are told apart by name. */
function unusedId({ claims, statements = [] }: Specification): string {
  const taken = new Set([...claims, ...statements].map(({ id }) => id));
  let id = 'the question';
  while (taken.has(id)) id += "'";
  return id;
}
