/** @jest-environment node */
import { proseMarks, proseNodes, schemaFingerprint } from '@cityloom/live';
import { getSchema } from '@tiptap/core';
import { proseExtensions } from './editor-extensions.ts';

const { spec, ...schema } = getSchema(proseExtensions(2));

describe('the schema of the editor', () => {
  it('has the nodes and marks of prose, and no other', () => {
    expect(new Set(Object.keys(schema.nodes))).toEqual(new Set(Object.keys(proseNodes)));
    expect(Object.keys(schema.marks)).toEqual(Object.keys(proseMarks));
  });

  it('accepts the same documents as the server', () => {
    const nodes = Object.fromEntries(Object.values(schema.nodes).map((type) => [type.name, type.spec]));
    const marks = Object.fromEntries(Object.values(schema.marks).map((type) => [type.name, type.spec]));
    expect(schemaFingerprint({ nodes: nodes as typeof proseNodes, marks: marks as typeof proseMarks })).toBe(
      schemaFingerprint(),
    );
    expect(spec.topNode ?? 'doc').toBe('doc');
  });
});
