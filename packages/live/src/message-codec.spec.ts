import fc from 'fast-check';
import { refusalCodes } from './guard/refusal.ts';
import { MalformedFrame } from './frames.ts';
import { decodeClientMessage, decodeServerMessage, encodeMessage } from './message-codec.ts';
import { type ClientMessage, messageCaps, type ServerMessage } from './messages.ts';
import type { NackCode } from './nack-code.ts';

const upTo = (max: number) => fc.integer({ min: 0, max: Math.min(max, 0x7fff_ffff) });
const handle = upTo(messageCaps.handle);
const seq = fc.maxSafeNat();
const update = fc.uint8Array({ maxLength: 300 });
const place = {
  field: upTo(messageCaps.field),
  anchor: fc.uint8Array({ maxLength: messageCaps.position }),
  head: fc.uint8Array({ maxLength: messageCaps.position }),
};
const codes: readonly NackCode[] = ['FORBIDDEN', 'BUSY', 'FULL', 'CLOSED', 'LEASE_LOST', ...refusalCodes];
const span = fc.tuple(seq, seq).map(([a, b]) => ({ seqFrom: Math.min(a, b), seqTo: Math.max(a, b) }));

const clientMessage: fc.Arbitrary<ClientMessage> = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), handle, batchId: upTo(messageCaps.batchId), update }),
  fc.record({ kind: fc.constant('resume' as const), handle, seq }),
  fc.record({ kind: fc.constant('caret' as const), handle, ...place }),
);
const serverMessage: fc.Arbitrary<ServerMessage> = fc.oneof(
  fc
    .tuple(span, fc.array(fc.record({ connection: handle, batchId: handle }), { maxLength: 20 }), handle, update)
    .map(([from, acks, one, bytes]) => ({ kind: 'tick' as const, handle: one, ...from, acks, update: bytes })),
  fc.record({ kind: fc.constant('nack' as const), handle, batchId: handle, code: fc.constantFrom(...codes) }),
  fc
    .tuple(span, handle, update)
    .map(([from, one, bytes]) => ({ kind: 'catchup' as const, handle: one, ...from, update: bytes })),
  fc.record({
    kind: fc.constant('carets' as const),
    handle,
    list: fc.array(fc.record({ connection: handle, ...place }), { maxLength: messageCaps.carets }),
  }),
);

/** What a decoder answers to any bytes: a message, or its one error. */
function answer(decode: (frame: Uint8Array) => unknown, frame: Uint8Array): 'message' | 'malformed' {
  try {
    decode(frame);
    return 'message';
  } catch (error) {
    if (error instanceof MalformedFrame) return 'malformed';
    throw error;
  }
}

describe('messages on the wire', () => {
  it('a message of a client comes out as it went in', () => {
    fc.assert(
      fc.property(clientMessage, (message) => expect(decodeClientMessage(encodeMessage(message))).toEqual(message)),
    );
  });

  it('a message of a server comes out as it went in', () => {
    fc.assert(
      fc.property(serverMessage, (message) => expect(decodeServerMessage(encodeMessage(message))).toEqual(message)),
    );
  });

  it('any bytes are a message or malformed', () => {
    const frames = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc
        .tuple(fc.constantFrom(0x10, 0x12, 0x13, 0x20, 0x21, 0x22, 0x23), fc.uint8Array({ maxLength: 60 }))
        .map(([type, rest]) => new Uint8Array([type, ...rest])),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(frames, (frame) => {
        seen.add(answer(decodeClientMessage, frame)).add(answer(decodeServerMessage, frame));
      }),
      { numRuns: 3000 },
    );
    expect(seen).toEqual(new Set(['message', 'malformed']));
  });

  it('a frame cut short or with a byte too many is malformed', () => {
    fc.assert(
      fc.property(serverMessage, fc.nat(), (message, cut) => {
        const frame = encodeMessage(message);
        expect(answer(decodeServerMessage, frame.slice(0, cut % frame.length))).toBe('malformed');
        expect(answer(decodeServerMessage, new Uint8Array([...frame, 0]))).toBe('malformed');
      }),
    );
  });

  it.each<[string, Uint8Array]>([
    [
      'a push beyond the cap',
      encodeMessage({ kind: 'push', handle: 1, batchId: 1, update: new Uint8Array(messageCaps.pushed + 1) }),
    ],
    [
      'a position beyond the cap',
      encodeMessage({ kind: 'caret', handle: 1, field: 0, anchor: new Uint8Array(65), head: new Uint8Array() }),
    ],
    ['a handle beyond the cap', encodeMessage({ kind: 'resume', handle: 2 ** 33, seq: 1 })],
    ["a server's message", encodeMessage({ kind: 'nack', handle: 1, batchId: 1, code: 'BUSY' })],
    ['a batch of claimed length', new Uint8Array([0x10, 1, 1, 0xff, 0xff, 0x0f])],
  ])('a server refuses %s', (_, frame) => {
    expect(() => decodeClientMessage(frame)).toThrow(MalformedFrame);
  });

  it.each<[string, Uint8Array]>([
    ['acknowledgements without end', new Uint8Array([0x20, 1, 0, 0, 0xff, 0x3f])],
    ['a log that runs backwards', new Uint8Array([0x23, 1, 5, 4, 0])],
    ['an unknown refusal', new Uint8Array([0x21, 1, 1, 60])],
  ])('a client refuses %s', (_, frame) => {
    expect(() => decodeServerMessage(frame)).toThrow(MalformedFrame);
  });

  it('does not send a number that the wire cannot hold', () => {
    expect(() => encodeMessage({ kind: 'resume', handle: 1, seq: -1 })).toThrow(RangeError);
  });
});
