import ts from 'typescript';

/** A text as it appears on the screen, with `{}` where something is put into it. */
export interface Text {
  readonly text: string;
  readonly line: number;
}

/**
 * Every text in a file of words, or in a component. Joined literals are one text; keys, imports, types, codes that are
 * compared and arguments of functions that make no sentence are none.
 */
export function textsIn(name: string, source: string): readonly Text[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, kindOf(name));
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isCaseClause(node)) {
      if (ts.isCaseClause(node)) node.statements.forEach(visit);
      return;
    }
    const text = textOf(node);
    if (text !== null) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (isEnglish(text) && !isCode(node))
        found.push({ text: text.replace(ts.isJsxText(node) ? /\s+/g : /[^\S\n]+/g, ' ').trim(), line });
      ts.forEachChild(node, visitExpressions);
      return;
    }
    ts.forEachChild(node, visit);
  };
  /** What is put into a text is looked at by itself. */
  const visitExpressions = (node: ts.Node): void => {
    if (ts.isTemplateSpan(node)) visit(node.expression);
    else if (textOf(node) === null) ts.forEachChild(node, visitExpressions);
    else if (ts.isTemplateExpression(node)) ts.forEachChild(node, visitExpressions);
  };
  visit(file);
  return found;
}

const kindOf = (name: string): ts.ScriptKind => (name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** The text that an expression is, as far as it is written down; null for any other node. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('');
  if (ts.isTaggedTemplateExpression(node)) return textOf(node.template);
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === null && right === null ? null : `${left ?? '{}'}${right ?? '{}'}`;
  }
  return null;
}

/** More than one word, or one that begins like a label. */
const isEnglish = (text: string): boolean => /[a-z] [a-z“({]/i.test(text) || /^[A-Z][a-z]+[.?…]?$/.test(text.trim());

/** Names of properties, and what is compared, listed or looked for. */
function isCode(node: ts.Node): boolean {
  const { parent } = node;
  return (
    // Names of messages.
    (ts.isArrayLiteralExpression(parent) && /^texts\(/.test(parent.parent.getText())) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isBinaryExpression(parent) && /^[=!]==$/.test(parent.operatorToken.getText())) ||
    (ts.isCallExpression(parent) && /^(new Set|RegExp|Error)/.test(parent.expression.getText())) ||
    (ts.isJsxAttribute(parent) && !/^(aria-label|title|placeholder|alt)$/.test(parent.name.getText()))
  );
}

/** A text in sentences, each without its end; quoted words are someone else's. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .replace(/“[^”]*”/g, '“…”')
    .split(/(?<=[.?!…])\s+(?=[A-Z“{])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How many words a text has; what is put into it counts as one. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]|\{\}/u.test(word)).length;

/** What `<button>`, `<summary>` and links that look like buttons say: the expressions, as `RECORD.key`. */
export function buttonsIn(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && /^[A-Z_]+$/.test(node.expression.getText()))
      found.push(`${node.expression.getText()}.${node.name.text}`);
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && isButton(node.openingElement)) node.children.forEach(collect);
    if (ts.isJsxAttribute(node) && ['answer', 'yes'].includes(node.name.getText())) ts.forEachChild(node, collect);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isButton(element: ts.JsxOpeningElement): boolean {
  if (element.tagName.getText() === 'button') return true;
  return element.attributes.properties.some(
    (each) =>
      ts.isJsxAttribute(each) &&
      each.name.getText() === 'class' &&
      /\bbutton\b/.test(each.initializer?.getText() ?? ''),
  );
}
