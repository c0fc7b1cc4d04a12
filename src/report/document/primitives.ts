import { mentionsIn } from '../../claim/parts.js';
import type { Specification } from '../../claim/specification.js';
import { reliedOn } from '../../prove/certificate/proof-document.js';
import { certificatesOf } from '../../prove/proposition-proof.js';
import { restsOn, subject } from '../../verify/verdict.js';
import { definitionsIn } from '../derivation-outline.js';
import { oneLine } from '../text/columns.js';
import {
  anchor,
  inFormula,
  inRelation,
  joinedLines,
  type Section,
  type TextLine,
  tableBlock,
  typed,
} from './block.js';
import type { ReportFindings } from './findings.js';

/** The parameters of the model. */
export function parameterSection({ parameters }: Specification): Section {
  return {
    anchor: 'parameters',
    title: ['Parameters'],
    blocks: tableBlock(
      'Parameters, and the example in which everything is at its simplest',
      ['symbol', 'name in files', 'meaning', 'unit', 'example', 'place in the source'],
      parameters.map((each) => [
        [inFormula(each)],
        [typed(each.name)],
        [oneLine(each.meaning)],
        [each.unit],
        [`${each.example}`],
        [each.source.place],
      ]),
    ),
    sections: [],
  };
}

/** What parameters are admissible, and what was proved by which restriction. */
export function restrictionSection({ spec, verdicts }: ReportFindings): Section[] {
  const users = verdicts.flatMap((found) => {
    const proof = restsOn(found);
    return proof === undefined
      ? []
      : [{ id: subject(found).id, used: reliedOn(certificatesOf(proof)) }];
  });
  const blocks = tableBlock(
    'Parameters are admissible where all of these hold. That a certificate uses one does not say that it is needed.',
    ['restriction', 'states', 'place in the source', 'used by certificates of'],
    spec.restrictions.map(({ says, relation, source }) => [
      [oneLine(says)],
      [inRelation(relation)],
      [source.place],
      usedBy(
        users.filter(({ used }) => used.has(says)).map(({ id }) => id),
        users.filter(({ used }) => !used.has(says)).map(({ id }) => id),
      ),
    ]),
  );
  if (blocks.length === 0) return [];
  return [{ anchor: 'restrictions', title: ['Restrictions on parameters'], blocks, sections: [] }];
}

/** By which of those that are proved, or, where these are fewer, by which it is not. */
function usedBy(ids: readonly string[], others: readonly string[]): TextLine {
  const all = ids.length + others.length;
  if (ids.length === 0) return [all === 0 ? '' : 'none'];
  if (others.length === 0 && all > 1)
    return [all === 2 ? 'both that are proved' : `all ${all} that are proved`];
  return ids.length <= MOST_NAMED || ids.length <= others.length
    ? linked(ids)
    : [`${ids.length} of the ${all} that are proved: all but `, ...linked(others)];
}

/** So many are named, even where fewer are not meant. */
const MOST_NAMED = 8;

function linked(ids: readonly string[]): TextLine {
  return joinedLines(
    ids.map((id) => [{ kind: 'reference', to: anchor('claim', id), text: id }]),
    ', ',
  );
}

/** What names in formulas stand for. */
export function notationSections(spec: Specification): Section[] {
  const formulas = mentionsIn(spec).flatMap((each) => [...each.formulas]);
  const names = [...definitionsIn(formulas).values()];
  const blocks = tableBlock(
    'Names, and what they stand for',
    ['name', 'stands for'],
    names.map((each) => [[inFormula(each)], [inFormula(each.body)]]),
  );
  const roots = tableBlock(
    'Quantities that are defined as roots',
    ['name', 'is the number', 'between', 'place in the source'],
    (spec.roots ?? []).map(({ spelling, name, solves, between, source }) => [
      [inFormula({ kind: 'symbol', name, spelling })],
      ['with ', inRelation(solves)],
      joinedLines(
        between.map((each) => [inFormula(each)]),
        ' and ',
      ),
      [source.place],
    ]),
  );
  if (blocks.length + roots.length === 0) return [];
  return [{ anchor: 'notation', title: ['Notation'], blocks: [...blocks, ...roots], sections: [] }];
}
