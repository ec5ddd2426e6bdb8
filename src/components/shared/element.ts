/**
 * The element of a widget that a selector names, which its HTML is sure to have.
 * @throws when there is no such element, or one of another type
 */
export function element(root: ParentNode, selector: string): HTMLElement;
export function element<Kind extends HTMLElement>(
  root: ParentNode,
  selector: string,
  type: new () => Kind,
): Kind;
export function element(root: ParentNode, selector: string, type = HTMLElement): HTMLElement {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The widget has no ${selector}.`);
  return found;
}
