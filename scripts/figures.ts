/**
 * `npm run figures [-- FOLDER ...]`: the shape of the sources as numbers. They describe; they are no goal of their own.
 * Counted are TypeScript sources without tests, generated data and declarations. "By value" leaves out imports of
 * types, which are gone when the code runs.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['src', 'ui', 'companion', 'gateway', 'home'];
const WIDEST = 120;
const SHORT = 15;

interface Import {
  readonly target: string;
  readonly byValue: boolean;
}

interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  /** Import and re-export statements, of packages too. */
  readonly statements: number;
  /** Files of ours that it imports, each once. */
  readonly imports: readonly Import[];
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const imports = new Map<string, boolean>();
  let statements = 0;
  for (const statement of parsed.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    statements += 1;
    if (!specifier.text.startsWith('.')) continue;
    const target = normalize(join(dirname(path), specifier.text));
    imports.set(target, (imports.get(target) ?? false) || isByValue(statement));
  }
  const lines = text.replace(/\n$/, '').split('\n');
  return { path, lines, statements, imports: [...imports].map(([target, byValue]) => ({ target, byValue })) };
}

function isByValue(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    if (statement.isTypeOnly) return false;
    const names = statement.exportClause;
    return !names || !ts.isNamedExports(names) || names.elements.some((element) => !element.isTypeOnly);
  }
  const clause = statement.importClause;
  if (!clause) return true;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  const names = clause.namedBindings;
  return !names || !ts.isNamedImports(names) || names.elements.some((element) => !element.isTypeOnly);
}

/** @returns the longest way along imports by value, as a list of files; circles are followed once. */
function longestChain(sources: ReadonlyMap<string, Source>): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const follow = (path: string, above: ReadonlySet<string>): readonly string[] => {
    const before = known.get(path);
    if (before) return before;
    let longest: readonly string[] = [];
    for (const { target, byValue } of sources.get(path)?.imports ?? []) {
      if (!byValue || above.has(target) || !sources.has(target)) continue;
      const chain = follow(target, new Set([...above, target]));
      if (chain.length > longest.length) longest = chain;
    }
    const chain = [path, ...longest];
    known.set(path, chain);
    return chain;
  };
  return [...sources.keys()]
    .map((path) => follow(path, new Set([path])))
    .reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

/** @returns circles among nodes, each as the sorted list of its members. */
function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reach = new Map<string, Set<string>>();
  for (const start of edges.keys()) {
    const seen = new Set<string>();
    const queue = [...(edges.get(start) ?? [])];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      queue.push(...(edges.get(node) ?? []));
    }
    reach.set(start, seen);
  }
  const found = new Set<string>();
  for (const [node, seen] of reach) {
    if (!seen.has(node)) continue;
    found.add(
      [...seen]
        .filter((other) => reach.get(other)?.has(node))
        .sort()
        .join(' <-> '),
    );
  }
  return [...found];
}

function edgesBetween(
  sources: ReadonlyMap<string, Source>,
  nodeOf: (path: string) => string,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of sources.values()) {
    const node = nodeOf(path);
    const targets = edges.get(node) ?? new Set();
    edges.set(node, targets);
    for (const { target } of imports) if (sources.has(target) && nodeOf(target) !== node) targets.add(nodeOf(target));
  }
  return edges;
}

function report(name: string, sources: ReadonlyMap<string, Source>): void {
  const all = [...sources.values()];
  const sizes = all.map(({ lines }) => lines.length).sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  const lines = sizes.reduce((sum, size) => sum + size, 0);
  const edges = all.flatMap(({ imports }) => imports.filter(({ target }) => sources.has(target))).length;
  const statements = all.reduce((sum, source) => sum + source.statements, 0);
  const widths = all.flatMap((source) => source.lines.map((line) => line.length));
  const chain = longestChain(sources);
  const overlong = widths.filter((width) => width > WIDEST).length;
  const largest = all.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
  const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;
  console.log(
    [
      `${name}: ${String(all.length)} files, ${String(lines)} lines`,
      `  lines a file: median ${String(at(0.5))}, p90 ${String(at(0.9))}, ` +
        `largest ${String(largest.lines.length)} (${largest.path})`,
      `  files under ${String(SHORT)} lines: ${percent(sizes.filter((size) => size < SHORT).length, sizes.length)}`,
      `  import statements per 100 lines: ${((statements / lines) * 100).toFixed(1)}`,
      `  import edges per 1,000 lines: ${((edges / lines) * 1000).toFixed(0)}`,
      `  longest chain of imports by value: ${String(chain.length)} (${chain[0] ?? ''} ... ${chain.at(-1) ?? ''})`,
      `  lines over ${String(WIDEST)}: ${String(overlong)}, widest ${String(Math.max(...widths))}`,
      `  circles of files: ${circles(edgesBetween(sources, (path) => path)).join('; ') || 'none'}`,
      `  circles of folders: ${circles(edgesBetween(sources, dirname)).join('; ') || 'none'}`,
    ].join('\n'),
  );
  if (process.env['LATCHKEY_CHAIN'] !== undefined) console.log(`  ${chain.join('\n  ')}`);
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : FOLDERS;
const paths = execFileSync('git', ['ls-files', '--', ...folders], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !/\.(d|data|test)\.tsx?$/.test(path));
const sources = new Map(paths.map((path) => [path, readSource(path)]));
for (const folder of folders) report(folder, new Map([...sources].filter(([path]) => path.startsWith(`${folder}/`))));
if (folders.length > 1) report('together', sources);
