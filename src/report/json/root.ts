import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import type { RootAnswer } from '../../verify/root-standing.js';
import type { Verdict } from '../../verify/verdict.js';

/** The roots on which a proposition rests, and what is known of them; nothing where there are none. */
export function rootsJson({ roots }: Pick<Verdict, 'roots'>) {
  if (roots.length === 0) return {};
  return {
    roots: roots.map(({ root, exists, unique }) => ({
      name: root.name,
      solves: relationText(root.solves),
      between: root.between.map(formulaText),
      exists: answerJson(exists),
      unique: answerJson(unique),
    })),
  };
}

function answerJson(answer: RootAnswer) {
  return { standing: answer.kind, ...(answer.kind === 'refuted' && { at: answer.at }) };
}
