/**
 * A member of an element as its interface has it. On a form, a field may hide the member that it is named after: with
 * `<input name="getAttribute">`, `form.getAttribute` is that field.
 */
export const member = <N extends Node, K extends keyof N>(node: N, name: K): N[K] =>
  Reflect.get(Object.getPrototypeOf(node) as object, name, node) as N[K];
