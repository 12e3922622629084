import * as Y from 'yjs';
import { isAllowedMark } from '../prose-rules.ts';
import { type Container, gone, type Place, ruleOf } from './places.ts';
import { type GuardCaps, Refusal } from './refusal.ts';

type Content = Y.Item['content'];

/**
 * Checks that a struct's content may stand in its place.
 * @throws Refusal CONTENT, ELEMENT, ATTRIBUTE, MARK or TOO_DEEP
 */
export function checkContent(content: Content, place: Place | typeof gone, caps: GuardCaps): void {
  if (place === gone) return checkAnywhere(content);
  const { container, attribute } = place;
  if (attribute !== null) return checkAttribute(content, container, attribute);
  if (content instanceof Y.ContentDeleted) return;
  if (container.rule === 'text') return checkRun(content);
  checkChild(content, container, caps);
}

function checkAttribute(content: Content, { rule }: Container, attribute: string): void {
  const allows = rule === 'text' ? undefined : rule.attributes.get(attribute);
  if (allows === undefined) throw new Refusal('ATTRIBUTE');
  if (content instanceof Y.ContentDeleted) return;
  if (!(content instanceof Y.ContentAny)) throw new Refusal('CONTENT');
  // More than one: values that followed each other, deleted, and kept by the sender's undo history.
  if (!content.arr.every(allows)) throw new Refusal('ATTRIBUTE');
}

function checkRun(content: Content): void {
  if (content instanceof Y.ContentString) {
    // The database's text cannot hold it.
    if (content.str.includes('\0')) throw new Refusal('CONTENT');
  } else if (content instanceof Y.ContentFormat) {
    if (!isAllowedMark(content.key, content.value)) throw new Refusal('MARK');
  } else throw new Refusal('CONTENT');
}

function checkChild(content: Content, { rule, depth }: Container, caps: GuardCaps): void {
  if (!(content instanceof Y.ContentType) || rule === 'text') throw new Refusal('CONTENT');
  const { type } = content;
  const allowed = ruleOf(type) === 'text' ? rule.text : rule.children.has((type as Y.XmlElement).nodeName);
  if (!allowed) throw new Refusal('ELEMENT');
  if (depth + 1 > caps.depth) throw new Refusal('TOO_DEEP');
}

/** In a collected place nothing of the content stays, so only what could stand nowhere is refused. */
function checkAnywhere(content: Content): void {
  if (content instanceof Y.ContentDeleted) return;
  if (content instanceof Y.ContentType) ruleOf(content.type);
  else if (content instanceof Y.ContentAny) {
    if (!content.arr.every(isScalar)) throw new Refusal('ATTRIBUTE');
  } else checkRun(content);
}

function isScalar(value: unknown): boolean {
  const plain = (inner: unknown) => typeof inner === 'string' || typeof inner === 'number';
  return Array.isArray(value) ? value.every(plain) : plain(value);
}
