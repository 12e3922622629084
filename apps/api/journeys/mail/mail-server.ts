import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../stage.ts';

/** A mail as it arrived. */
export interface Arrived {
  to: string;
  /** Header names in lower case, with their values unfolded. */
  headers: ReadonlyMap<string, string>;
  text: string;
  html: string;
}

/** A mail server of a test on loopback, which can go down and come back. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  /** Addresses that it takes nothing for. */
  readonly refused = new Set<string>();
  /** Whether it takes nothing of whoever sends. */
  knowsNobody = false;
  /** What happens while it takes the next mail. */
  meanwhile: (() => Promise<unknown>) | undefined;
  #server: SMTPServer | undefined;

  private constructor(private readonly port: number) {}

  static async open(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await server.up();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onMailFrom: (_, __, done) =>
        this.knowsNobody ? done(Object.assign(new Error('No such sender'), { responseCode: 550 })) : done(),
      onRcptTo: ({ address }, _, done) =>
        this.refused.has(address) ? done(Object.assign(new Error('No such user'), { responseCode: 550 })) : done(),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          for (const { address } of envelope.rcptTo) this.arrived.push({ to: address, ...read(raw) });
          const meanwhile = this.meanwhile?.();
          this.meanwhile = undefined;
          void Promise.resolve(meanwhile).then(() => done(), done);
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#server = server;
  }

  async down(): Promise<void> {
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  /** What arrived since it was last asked. */
  take(): Arrived[] {
    return this.arrived.splice(0);
  }
}

function read(raw: string): Omit<Arrived, 'to'> {
  const { headers, body } = parted(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => parted(part.replace(/^\r\n/, '')));
  const of = (type: string) => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    const isPlain = part?.headers.get('content-transfer-encoding') === '7bit';
    return isPlain ? part.body : Buffer.from(part?.body ?? '', 'base64').toString('utf8');
  };
  return { headers, text: of('text/plain'), html: of('text/html') };
}

function parted(raw: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).toLowerCase(), decoded(line.slice(at + 1).trim())] as const];
  });
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') };
}

/** Words of a header that are not plain letters (RFC 2047). */
const decoded = (value: string) =>
  value
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeURIComponent(word.replaceAll('%', '%25').replaceAll('_', ' ').replaceAll('=', '%')),
    );
