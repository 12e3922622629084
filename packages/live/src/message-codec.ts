import { FrameReader, FrameWriter, MalformedFrame } from './frames.ts';
import {
  type CaretAt,
  type ClientMessage,
  type Handle,
  messageCaps,
  type Seq,
  type ServerMessage,
} from './messages.ts';
import { codeOfNumber, numberOfCode } from './nack-code.ts';

const types = { push: 0x10, caret: 0x12, resume: 0x13, tick: 0x20, nack: 0x21, carets: 0x22, catchup: 0x23 } as const;

/**
 * Bytes of a message.
 * @throws RangeError for a number that is negative, no integer or past 2^53 − 1
 */
export function encodeMessage(message: ClientMessage | ServerMessage): Uint8Array {
  const writer = new FrameWriter().number(types[message.kind]).number(message.handle);
  switch (message.kind) {
    case 'push':
      return writer.number(message.batchId).bytes(message.update).finish();
    case 'resume':
      return writer.number(message.seq).finish();
    case 'caret':
      return writeCaret(writer, message).finish();
    case 'nack':
      return writer.number(message.batchId).number(numberOfCode(message.code)).finish();
    case 'catchup':
      return writer.number(message.seqFrom).number(message.seqTo).bytes(message.update).finish();
    case 'tick':
      writer.number(message.seqFrom).number(message.seqTo).number(message.acks.length);
      for (const { connection, batchId } of message.acks) writer.number(connection).number(batchId);
      return writer.bytes(message.update).finish();
    case 'carets':
      writer.number(message.list.length);
      for (const caret of message.list) writeCaret(writer.number(caret.connection), caret);
      return writer.finish();
  }
}

/**
 * A message as a server reads it.
 * @throws MalformedFrame and nothing else, whatever the bytes
 */
export function decodeClientMessage(frame: Uint8Array): ClientMessage {
  const { reader, type, handle } = open(frame);
  const message = readClientMessage(reader, type, handle);
  reader.end();
  return message;
}

/**
 * A message as a client reads it.
 * @throws MalformedFrame and nothing else, whatever the bytes
 */
export function decodeServerMessage(frame: Uint8Array): ServerMessage {
  const { reader, type, handle } = open(frame);
  const message = readServerMessage(reader, type, handle);
  reader.end();
  return message;
}

function open(frame: Uint8Array) {
  const reader = new FrameReader(frame);
  return { reader, type: reader.number(0x7f), handle: reader.number(messageCaps.handle) };
}

function readClientMessage(reader: FrameReader, type: number, handle: Handle): ClientMessage {
  switch (type) {
    case types.push:
      return {
        kind: 'push',
        handle,
        batchId: reader.number(messageCaps.batchId),
        update: reader.bytes(messageCaps.pushed),
      };
    case types.resume:
      return { kind: 'resume', handle, seq: reader.number() };
    case types.caret:
      return { kind: 'caret', handle, ...readCaret(reader) };
    default:
      throw new MalformedFrame(`a client sends no message of type ${type}`);
  }
}

function readServerMessage(reader: FrameReader, type: number, handle: Handle): ServerMessage {
  switch (type) {
    case types.tick: {
      const span = readSpan(reader);
      const acks = reader.list(messageCaps.acks, () => ({
        connection: reader.number(messageCaps.connection),
        batchId: reader.number(messageCaps.batchId),
      }));
      return { kind: 'tick', handle, ...span, acks, update: reader.bytes(messageCaps.sent) };
    }
    case types.nack:
      return {
        kind: 'nack',
        handle,
        batchId: reader.number(messageCaps.batchId),
        code: codeOfNumber(reader.number(255)),
      };
    case types.catchup:
      return { kind: 'catchup', handle, ...readSpan(reader), update: reader.bytes(messageCaps.sent) };
    case types.carets: {
      const list = reader.list(messageCaps.carets, () => ({
        connection: reader.number(messageCaps.connection),
        ...readCaret(reader),
      }));
      return { kind: 'carets', handle, list };
    }
    default:
      throw new MalformedFrame(`a server sends no message of type ${type}`);
  }
}

function readSpan(reader: FrameReader): { seqFrom: Seq; seqTo: Seq } {
  const seqFrom = reader.number();
  const seqTo = reader.number();
  if (seqTo < seqFrom) throw new MalformedFrame('the log does not run backwards');
  return { seqFrom, seqTo };
}

function readCaret(reader: FrameReader): CaretAt {
  return {
    field: reader.number(messageCaps.field),
    anchor: reader.bytes(messageCaps.position),
    head: reader.bytes(messageCaps.position),
  };
}

function writeCaret(writer: FrameWriter, { field, anchor, head }: CaretAt): FrameWriter {
  return writer.number(field).bytes(anchor).bytes(head);
}
