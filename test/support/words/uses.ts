import { join } from 'node:path';
import ts from 'typescript';

/** A message that the words ask for. */
export interface Use {
  readonly room: string;
  readonly id: string;
  /** Names of what is put into it. */
  readonly values: readonly string[];
  /** Where, as `file:line`. */
  readonly at: string;
}

/** Functions of ui/words/message.ts. */
const ASKING = ['message', 'phrase', 'texts'];

/**
 * Every message that these files ask for, by the types that TypeScript finds: an id that is put together
 * (`why-${reason}`) is one for each reason. One that may be any text is an empty id.
 */
export function usesIn(files: readonly string[], root: string): readonly Use[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const declarations = join(root, 'ui/locales/messages.d.ts');
  const program = ts.createProgram([...files.map((name) => join(root, name)), declarations], options);
  const checker = program.getTypeChecker();
  return files.flatMap((name) => {
    const file = program.getSourceFile(join(root, name));
    if (file === undefined) throw new Error(`no file ${name}`);
    const rooms = roomsOf(file);
    const found: Use[] = [];
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isCallExpression(node) || !ASKING.includes(node.expression.getText(file))) return;
      const room = rooms.get(node.arguments[0]?.getText(file) ?? '');
      const signature = checker.getResolvedSignature(node);
      if (room === undefined || signature === undefined) return;
      const asked = signature.parameters[1];
      const type = asked && checker.getTypeOfSymbolAtLocation(asked, node);
      const third = node.arguments[2];
      const isList = node.expression.getText(file) === 'texts';
      const before = isList && third && ts.isStringLiteral(third) ? `${third.text}-` : '';
      const values = isList || third === undefined ? [] : namesIn(checker.getTypeAtLocation(third));
      const at = `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
      const ids = literalsOf((isList ? type?.getNumberIndexType() : type) ?? undefined);
      for (const id of ids) found.push({ room, id: isList ? before + withHyphens(id) : id, values, at });
    };
    visit(file);
    return found;
  });
}

/** What each imported room is called in a file, with its name. */
function roomsOf(file: ts.SourceFile): ReadonlyMap<string, string> {
  return new Map(
    file.statements.flatMap((each) => {
      if (!ts.isImportDeclaration(each) || !ts.isStringLiteral(each.moduleSpecifier)) return [];
      const room = /([^/]+)\.ftl$/.exec(each.moduleSpecifier.text)?.[1];
      const local = each.importClause?.name?.text;
      return room === undefined || local === undefined ? [] : [[local, room] as const];
    }),
  );
}

const namesIn = (type: ts.Type): readonly string[] => type.getProperties().map(({ name }) => name);
const withHyphens = (name: string): string => name.replace(/[A-Z ]/g, (letter) => `-${letter.trim().toLowerCase()}`);

function literalsOf(type: ts.Type | undefined): readonly string[] {
  const types = type === undefined ? [] : type.isUnion() ? type.types : [type];
  return types.length === 0 ? [''] : types.map((each) => (each.isStringLiteral() ? each.value : ''));
}
