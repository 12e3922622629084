import type { CDPSession, Page } from 'playwright-core';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { value?: unknown };
  readonly name?: { value?: unknown };
  readonly value?: { value?: unknown };
  readonly properties?: readonly { name: string; value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What the browser tells a screen reader of one thing on a page. */
export interface Heard {
  readonly role: string;
  /** Its name; of what has none, the words in it. */
  readonly name: string;
  readonly value: string;
}

const shownAs = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\u00a0', ' ').trim() : '');

/** A page as somebody hears it: the browser's own accessibility tree. */
export class Ear {
  private constructor(private readonly client: CDPSession) {}

  static async of(page: Page): Promise<Ear> {
    return new Ear(await page.context().newCDPSession(page));
  }

  /** Everything of a role, in the order of the page. */
  async all(role: string): Promise<readonly Heard[]> {
    const nodes = await this.#nodes();
    return nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => heard(node, nodes));
  }

  /** What has the focus. @throws Error where nothing has */
  async focused(): Promise<Heard> {
    const nodes = await this.#nodes();
    const isFocused = ({ properties = [], role }: Node) =>
      role?.value !== 'RootWebArea' && properties.some(({ name, value }) => name === 'focused' && value.value === true);
    const node = nodes.find(isFocused);
    if (!node) throw new Error('nothing has the focus');
    return heard(node, nodes);
  }

  /** The tree, from its root on, in the order of the page. */
  async #nodes(): Promise<readonly Node[]> {
    const { nodes } = await this.client.send('Accessibility.getFullAXTree');
    const all: readonly Node[] = nodes;
    const byId = new Map(all.map((node) => [node.nodeId, node]));
    const from = (node: Node | undefined): readonly Node[] =>
      node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap((id) => from(byId.get(id)))];
    return from(all[0]);
  }
}

function heard(node: Node, nodes: readonly Node[]): Heard {
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const wordsIn = ({ role, name, childIds = [] }: Node): string =>
    role?.value === 'StaticText'
      ? shownAs(name?.value)
      : childIds
          .map((id) => byId.get(id))
          .map((child) => (child ? wordsIn(child) : ''))
          .join('');
  return {
    role: shownAs(node.role?.value),
    name: shownAs(node.name?.value) || wordsIn(node),
    value: shownAs(node.value?.value),
  };
}
