import { join, relative } from 'node:path';
import ts from 'typescript';

const EXACT = ['Rational', 'Polynomial', 'RationalFunction'];
const EQUALITY = ['==', '===', '!=', '!=='];
const OTHERS = ['<', '>', '<=', '>=', '+', '-', '*', '/', '%', '**'];
const FORBIDDEN = [...EQUALITY, ...OTHERS, '+=', '-=', '*=', '/=', '%=', '**='];

/** The engine and the paper with their types, and one more file that exists only in memory. */
export function programWith(sample: string, sampleText: string): ts.Program {
  const configuration = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config;
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    configuration,
    ts.sys,
    process.cwd(),
  );
  const host = ts.createCompilerHost(options);
  const readFile = (file: string) => (isSample(file) ? sampleText : ts.sys.readFile(file));
  const isSample = (file: string): boolean => relative(process.cwd(), file) === sample;
  return ts.createProgram({
    rootNames: [...fileNames.filter(isOurs), join(process.cwd(), sample)],
    options: { ...options, incremental: false, types: [] },
    host: {
      ...host,
      readFile,
      fileExists: (file) => isSample(file) || ts.sys.fileExists(file),
      getSourceFile: (file, language) =>
        ts.createSourceFile(file, readFile(file) ?? '', language, true),
    },
  });
}

function isOurs(file: string): boolean {
  return /^(?:src|spec)\//u.test(relative(process.cwd(), file));
}

/** Each place where an operator meets an exact number, by file: `12: a < b`. */
export function misusedOperators(program: ts.Program): Map<string, string[]> {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  return new Map(
    files.map((file) => [
      relative(process.cwd(), file.fileName),
      [...descendants(file)]
        .filter((node) => isMisuse(node, checker))
        .map((node) => `${lineOf(node, file)}: ${node.getText(file)}`),
    ]),
  );
}

function* descendants(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* descendants(child);
}

function lineOf(node: ts.Node, file: ts.SourceFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function isMisuse(node: ts.Node, checker: ts.TypeChecker): boolean {
  const isExact = (operand: ts.Node): boolean =>
    includesExact(checker.getTypeAtLocation(operand), checker);
  const isAbsent = (operand: ts.Node): boolean =>
    (checker.getTypeAtLocation(operand).flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
  if (ts.isPrefixUnaryExpression(node))
    return node.operator !== ts.SyntaxKind.ExclamationToken && isExact(node.operand);
  if (!ts.isBinaryExpression(node)) return false;
  const operator = ts.tokenToString(node.operatorToken.kind) ?? '';
  const operands = [node.left, node.right];
  if (EQUALITY.includes(operator) && operands.some(isAbsent)) return false;
  return FORBIDDEN.includes(operator) && operands.some(isExact);
}

function includesExact(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnionOrIntersection()) return type.types.some((each) => includesExact(each, checker));
  const constraint = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : undefined;
  if (constraint !== undefined) return includesExact(constraint, checker);
  return type.isClass() && EXACT.includes(type.symbol.name);
}
