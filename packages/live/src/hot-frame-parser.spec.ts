import { type Packet, PacketType } from 'socket.io-parser';
import { hotFrameParser } from './hot-frame-parser.ts';

const { Encoder, Decoder } = hotFrameParser;
const event = (data: unknown[], more: Partial<Packet> = {}): Packet => ({
  type: PacketType.EVENT,
  nsp: '/',
  data,
  ...more,
});

/** Sends packets through both halves; what each becomes on the wire, and what comes out. */
function send(...packets: Packet[]): { wire: unknown[][]; received: Packet[] } {
  const received: Packet[] = [];
  const decoder = new Decoder();
  decoder.on('decoded', (packet) => received.push(packet));
  const wire = packets.map((packet) => new Encoder().encode(packet));
  for (const chunk of wire.flat()) decoder.add(chunk);
  return { wire, received };
}

const bytes = new Uint8Array([0x10, 1, 2]);

describe('the wrap of socket.io-parser', () => {
  it('sends a hot frame as one binary message', () => {
    const { wire, received } = send(event(['b', bytes]));
    expect(wire).toEqual([[bytes]]);
    expect(received).toEqual([event(['b', bytes])]);
  });

  it('reads what a browser hands over as an array buffer', () => {
    const received: Packet[] = [];
    const decoder = new Decoder();
    decoder.on('decoded', (packet) => received.push(packet));
    decoder.add(bytes.slice().buffer);
    expect(received).toEqual([event(['b', bytes])]);
  });

  it.each<[string, Packet, number]>([
    ['a connection', { type: PacketType.CONNECT, nsp: '/', data: { token: 'x' } }, 1],
    ['a text event', event(['patch', { a: 1 }]), 1],
    ['a text event that wants an answer', event(['prose:join', 'x'], { id: 7 }), 1],
    ['an answer', { type: PacketType.ACK, nsp: '/', id: 7, data: [{ ok: true }] }, 1],
    ['a binary event of another name', event(['sheet', bytes]), 2],
    ['a binary event in another namespace', event(['b', bytes], { nsp: '/other' }), 2],
    ['a hot event that wants an answer', event(['b', bytes], { id: 3 }), 2],
    ['a hot event with more in it', event(['b', bytes, 1]), 2],
    ['a hot event without bytes', event(['b', 'text']), 1],
    ['a binary answer', { type: PacketType.ACK, nsp: '/', id: 9, data: [bytes] }, 2],
  ])('leaves %s as it is', (_, packet, messages) => {
    const { wire, received } = send(packet);
    expect(wire[0]).toHaveLength(messages);
    expect(received[0]).toMatchObject({ type: packet.type, nsp: packet.nsp, data: packet.data });
    expect(received[0]?.id).toBe(packet.id);
  });

  it('keeps hot frames and announced attachments apart', () => {
    const { received } = send(event(['sheet', bytes]), event(['b', bytes]), event(['sheet', bytes]));
    expect(received.map(({ data }) => (data as unknown[])[0])).toEqual(['sheet', 'b', 'sheet']);
  });

  it.each<[string, unknown]>([
    ['a connection with null', '0null'],
    ['an unknown type', '9["x"]'],
    ['a reserved event', '2["disconnect"]'],
    ['an event that is no list', '2{"a":1}'],
    ['attachments without end', '5999999-["x"]'],
    ['attachments below none', '5-1-["x"]'],
    ['broken JSON', '2["x"'],
    ['nothing', undefined],
    ['an object', { length: 3 }],
  ])('refuses %s as the default does', (_, chunk) => {
    expect(() => new Decoder().add(chunk)).toThrow(/invalid payload|unknown|llegal|too many|undefined/iu);
  });

  it('refuses text where an attachment was announced', () => {
    const decoder = new Decoder();
    decoder.add('51-["x",{"_placeholder":true,"num":0}]');
    expect(() => decoder.add('2["y"]')).toThrow('plaintext');
  });
});
