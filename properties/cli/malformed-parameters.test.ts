import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import collusion from '../../spec/index.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import { casus, expectRefusal, folder, jsonLines, type Outcome } from './casus.js';
import { example, line, lineWith } from './parameters.js';

const aRational = 'expected a rational number such as "3/40", "-1.25" or';

/** Lines that are no parameter point, and what is said of them. */
const malformed: readonly (readonly [what: string, text: string, ...words: string[]])[] = [
  ['a word', 'hello', 'is not JSON'],
  ['a list', '["1/2"]', 'expected an object such as {"p_L_l": "1/10", …}, found a list'],
  ['null', 'null', 'expected an object', 'found null'],
  ['a truth value', 'true', 'expected an object', 'found the boolean true'],
  ['a string', '"1/2"', 'expected an object', 'found the string "1/2"'],
  ['a number', '12', 'expected an object', 'found the number 12'],
  ['an empty object', '{}', 'p_L_l is missing', 'q_h is missing'],
  [
    'the point inside another object',
    JSON.stringify({ point: example }),
    'no parameter is called "point"',
    'tau is missing',
  ],
  ['half a line', line().slice(0, 60), 'is not JSON'],
  ['two objects', line() + line(), 'is not JSON'],
  ['a comma after the last entry', line().replace('}', ',}'), 'is not JSON'],
  ['a comment', line().replace('{', '{/* both */'), 'is not JSON'],
  ['single quotes', line().replaceAll('"', "'"), 'is not JSON'],
  ['names without quotes', '{kappa: "1/2"}', 'is not JSON'],
  ['NaN for a number', lineWith('kappa', 'NaN'), 'is not JSON'],
  ['an escape that is none', lineWith('kappa', '"\\x31"'), 'is not JSON'],

  ['a truth value for a number', lineWith('kappa', 'true'), 'kappa', aRational, 'found true'],
  ['null for a number', lineWith('kappa', 'null'), 'kappa', aRational, 'found null'],
  ['a list for a number', line({ kappa: ['1'] }), 'kappa', aRational, 'found a list of 1'],
  [
    'an object for a number',
    line({ kappa: { n: 1 } }),
    'kappa',
    aRational,
    'found an object with n',
  ],
  ['a double', lineWith('kappa', '0.5'), 'kappa: the number 0.5', 'write it as a string'],
  ['a negative double', lineWith('beta_m', '-8.5'), 'beta_m: the number -8.5', 'as a string'],
  ['1.0', lineWith('kappa', '1.0'), 'kappa: the number 1.0', 'write it as a string'],
  ['1e2', lineWith('psi', '1e2'), 'psi: the number 1e2', 'write it as a string'],
  ['1E2', lineWith('psi', '1E2'), 'psi: the number 1E2', 'write it as a string'],
  ['an integer that doubles do not hold', lineWith('psi', '9007199254740993'), 'psi'],
  ['an integer of thirty digits', lineWith('psi', '1'.repeat(30)), 'psi'],
  ['an empty string', line({ kappa: '' }), 'kappa', aRational, 'found ""'],
  ['white space', line({ kappa: ' ' }), 'kappa', aRational, 'found " "'],
  ['a word for a number', line({ kappa: 'abc' }), 'kappa', aRational, 'found "abc"'],
  ['a division by zero', line({ kappa: '1/0' }), 'kappa', aRational, 'found "1/0"'],
  ['zero by zero', line({ kappa: '0/00' }), 'kappa', aRational, 'found "0/00"'],
  ['two divisions', line({ kappa: '1/2/3' }), 'kappa', aRational, 'found "1/2/3"'],
  ['a divided decimal', line({ kappa: '1.5/2' }), 'kappa', aRational, 'found "1.5/2"'],
  ['a negative denominator', line({ kappa: '1/-2' }), 'kappa', aRational, 'found "1/-2"'],
  ['a mixed number', line({ kappa: '1 1/2' }), 'kappa', aRational, 'found "1 1/2"'],
  ['a hexadecimal number', line({ kappa: '0x10' }), 'kappa', aRational, 'found "0x10"'],
  ['an exponent without digits', line({ kappa: '1e-' }), 'kappa', aRational, 'found "1e-"'],
  ['a vulgar fraction', line({ kappa: '½' }), 'kappa', aRational, 'found "½"'],
  ['a minus sign that is none', line({ kappa: '−1' }), 'kappa', aRational, 'found "−1"'],
  ['a decimal comma', line({ kappa: '1,5' }), 'kappa', aRational, 'found "1,5"'],
  ['two signs', line({ kappa: '--1' }), 'kappa', aRational, 'found "--1"'],
  ['infinity', line({ kappa: 'Infinity' }), 'kappa', aRational, 'found "Infinity"'],
  ['no number', line({ kappa: 'NaN' }), 'kappa', aRational, 'found "NaN"'],
  ['a percentage', line({ tau: '70%' }), 'tau', aRational, 'found "70%"'],
  ['a point alone', line({ kappa: '.' }), 'kappa', aRational, 'found "."'],
  ['an exponent alone', line({ kappa: 'e5' }), 'kappa', aRational, 'found "e5"'],
  ['digits of another script', line({ psi: '١' }), 'psi', aRational, 'found "١"'],
  ['grouped digits', line({ psi: '1_000' }), 'psi', aRational, 'found "1_000"'],
  ['LaTeX', line({ kappa: '\\frac12' }), 'kappa', aRational, 'found "\\frac12"'],

  ['a misspelt name', line({ kapa: '1' }), '"kapa"; did you mean kappa?'],
  ['a name in capitals', line({ KAPPA: '1' }), '"KAPPA"; did you mean kappa?'],
  [
    'an unknown name',
    line({ inflation: '1' }),
    'no parameter is called "inflation"; there are p_L_l',
  ],
  ['an empty name', line({ '': '1' }), 'no parameter is called ""'],
  ['a missing name', line({ tau: undefined }), 'tau is missing (τ, the probability that'],
  [
    'a misspelt name in the place of the right one',
    line({ tau: undefined, taw: '2/3' }),
    '"taw"; did you mean tau?',
    'tau is missing',
  ],
  ['a name given twice', line().replace('{', '{"kappa":"9",'), '"kappa" is given twice'],
  ['a name given twice, once in escapes', line().replace('{', '{"\\u006bappa":"9",'), '"kappa"'],
  ['a prototype', line().replace('{', '{"__proto__":"9",'), 'no parameter is called "__proto__"'],
  ['a prototype of values', `{"__proto__":${line()}}`, '"__proto__"', 'kappa is missing'],
  ["an object's inheritance", line({ constructor: '1' }), 'no parameter is called "constructor"'],

  ['a value out of range', line({ tau: '1/3' }), 'tau = 1/3: breaks τ > 1/2 (the signal informs; '],
  [
    'a prior that does not sum to 1',
    line({ q_m: '1/2' }),
    'q_l = 1/2, q_m = 1/2, q_h = 1/4: breaks q_l + q_m + q_h = 1 (the prior sums to 1; ',
  ],
  [
    'several problems',
    line({ kapa: '1', kappa: 'x', tau: '1/3', psi: null, q_h: undefined }),
    '5 problems',
    '"kapa"; did you mean kappa?',
    'kappa: expected a rational',
    'psi: expected a rational',
    'tau = 1/3: breaks τ > 1/2',
    'q_h is missing',
  ],
];

/** Lines that are unusual, and good. */
const wellFormed: readonly (readonly [what: string, text: string])[] = [
  ['the example', line()],
  ['whole numbers without quotes', line({ psi: 10, beta_m: -8, gamma_B: 3 })],
  ['decimals', line({ kappa: '0.5', p_L_l: '0.10', gamma_A: '+0.250' })],
  ['fractions that are not in lowest terms', line({ kappa: '50/100', tau: '004/06' })],
  ['white space around a number', line({ kappa: ' 1/2 ' })],
  ['a byte order mark', `\uFEFF${line()}`],
  ['white space around everything', `  ${line().replaceAll(':', ' : ')}\t\r`],
  ['names in escapes', line().replace('kappa', '\\u006bappa')],
  ['an integer that doubles do not hold, as a string', line({ psi: '9007199254740993' })],
  ['a hundred digits', line({ kappa: `1/${'3'.repeat(100)}` })],
];

const answerSchema = z.looseObject({
  error: z.string().optional(),
  equilibrium: z.boolean().optional(),
});

describe('parameters, one point a line', () => {
  const lines = [...malformed, ...wellFormed];
  let outcome: Outcome;
  let answers: readonly z.infer<typeof answerSchema>[];

  beforeAll(async () => {
    const input = `${lines.map(([, text]) => text).join('\n')}\n`;
    outcome = await casus(['check', '--claim', 'communication', '--params', '-'], input);
    answers = jsonLines(outcome.stdout).map((answer) => answerSchema.parse(answer));
  });

  it('are answered line by line, the unusable ones too', () => {
    expect(answers).toHaveLength(lines.length);
  });

  it.each(malformed.map(([what, , ...words], index) => ({ what, words, index })))(
    'are refused for $what',
    ({ words, index }) => {
      const error = answers[index]?.error ?? '';
      expect(error).toMatch(new RegExp(`^line ${index + 1} (?:is not JSON|cannot be used): `, 'u'));
      for (const each of words) expect(error).toContain(each);
      expect(Object.keys(answers[index] ?? {})).toEqual(['error']);
    },
  );

  it.each(wellFormed.map(([what], index) => ({ what, index: malformed.length + index })))(
    'may hold $what',
    ({ index }) => {
      expect(answers[index]?.error).toBeUndefined();
      expect(answers[index]?.equilibrium).toBeTypeOf('boolean');
    },
  );

  it('end in exit status 2 and one message, if a line was unusable', () => {
    expectRefusal(
      { ...outcome, stdout: '' },
      `${malformed.length} of ${lines.length} lines cannot be used`,
    );
  });
});

describe('a parameter file', () => {
  const written = folder();

  async function check(
    name: string,
    content: string | Buffer,
  ): Promise<{ path: string; outcome: Outcome }> {
    const path = written(name, content);
    return { path, outcome: await casus(['check', '--claim', 'communication', '--params', path]) };
  }

  it('of nothing is refused', async () => {
    const { path, outcome } = await check('empty.json', '');
    expectRefusal(outcome, path, 'is not JSON: the input is empty');
    const blank = () => readPoint(collusion, ' \n\t\n', 'blank.json');
    expect(blank).toThrow('blank.json is not JSON: the input is empty');
  });

  it('with a comma after the last entry is refused', () => {
    const pretty = `${JSON.stringify(example, null, 2).replace(/\n\}$/u, ',\n}')}\n`;
    const read = () => readPoint(collusion, pretty, 'comma.json');
    expect(read).toThrow('comma.json is not JSON: ');
  });

  it('in UTF-16 is read', async () => {
    const { outcome } = await check('utf-16.json', Buffer.from(`\uFEFF${line()}`, 'utf16le'));
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused for all its problems at once, by name', async () => {
    const { path, outcome } = await check(
      'many.json',
      line({ kapa: '1', kappa: 'x', tau: '1/3', epsilon: '-1/10', q_l: undefined }),
    );
    expectRefusal(
      outcome,
      `${path} cannot be used: 5 problems\n  - `,
      '\n  - no parameter is called "kapa"; did you mean kappa?',
      '\n  - kappa: expected a rational number',
      '\n  - tau = 1/3: breaks τ > 1/2 (the signal informs; slide "D\'s signal")',
      '\n  - epsilon = -1/10: breaks ε ≥ 0 (mobilizing does not make war less likely; ',
      '\n  - q_l is missing (q_l, the prior probability that B is of type l)',
    );
  });

  it('that does not exist is refused', async () => {
    expectRefusal(
      await casus(['check', '--claim', 'communication', '--params', 'nowhere.json']),
      'nowhere.json cannot be read: there is no such file',
    );
  });

  it('that is a directory is refused', async () => {
    expectRefusal(
      await casus(['check', '--claim', 'communication', '--params', 'spec']),
      'spec cannot be read: it is a directory',
    );
  });
});
