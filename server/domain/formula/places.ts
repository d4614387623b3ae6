import type jsep from 'jsep';

const TOKEN =
  /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_$]*|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\*\*|&&|\|\||\?\?|<<|>>>?|[<>=!]=?=?|\S/gu;

/**
 * Where the word of each node stands in the text: its name, number or operator. jsep tells no places, so the tree is walked
 * in the order of the text, and each word is the next one of its kind.
 */
export function placesOf(tree: jsep.Expression, text: string): ReadonlyMap<unknown, number> {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, at: index }));
  const places = new Map<unknown, number>();
  let next = 0;
  const take = (node: unknown, word: string) => {
    let found = next;
    while (found < tokens.length && tokens[found]?.word !== word) found += 1;
    const token = tokens[found];
    if (!token) return;
    places.set(node, token.at);
    next = found + 1;
  };
  const all = (nodes: readonly (jsep.Expression | null | undefined)[]) => nodes.forEach(visit);

  function visit(node: jsep.Expression | null | undefined): void {
    if (!node) return;
    const core = node as jsep.CoreExpression;
    switch (core.type) {
      case 'Literal':
        return take(node, core.raw);
      case 'Identifier':
        return take(node, core.name);
      case 'ThisExpression':
        return take(node, 'this');
      case 'UnaryExpression':
        take(node, core.operator);
        return visit(core.argument);
      case 'BinaryExpression':
        visit(core.left);
        take(node, core.operator);
        return visit(core.right);
      case 'CallExpression':
        visit(core.callee);
        take(node, '(');
        return all(core.arguments);
      case 'MemberExpression':
        visit(core.object);
        take(node, core.computed ? '[' : '.');
        return visit(core.property);
      case 'ArrayExpression':
        take(node, '[');
        return all(core.elements);
      case 'ConditionalExpression':
        visit(core.test);
        take(node, '?');
        return all([core.consequent, core.alternate]);
      case 'SequenceExpression':
        return all(core.expressions);
      case 'Compound':
        return all(core.body);
    }
  }
  visit(tree);
  return places;
}
