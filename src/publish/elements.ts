/** Reads the elements of a page. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element, as far as it matters here. */
export interface PageElement {
  /** Its name, in lower case. */
  name: string;
  /** What stands in the value of an attribute; undefined where it has none of this name. */
  attribute: (name: string) => string | undefined;
  /** The text that stands directly in it. */
  text: string;
}

/**
 * Every element of a page in their order, as a browser reads it: a pattern would also find what
 * only looks like an element, in the values of attributes, which hold texts of the catalog.
 */
export function elementsOf(html: string): PageElement[] {
  return elementsBelow(parse(html));
}

function elementsBelow(node: DefaultTreeAdapterTypes.Node): PageElement[] {
  const below = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? [node.content] : []),
  ].flatMap(elementsBelow);
  return 'tagName' in node ? [toElement(node), ...below] : below;
}

function toElement({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): PageElement {
  return {
    name: tagName,
    attribute: (name) => attrs.find((one) => one.name === name)?.value,
    text: childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
  };
}
