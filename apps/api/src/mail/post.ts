import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config/config.ts';

/** A mail as it goes out. */
export interface Letter {
  /** Id of the outbox's row: who is given the same mail twice can tell. */
  id: string;
  sender: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  /** Where mails are stopped by one click (RFC 8058). */
  stop: string;
}

/** How an attempt ended: taken; refused for good; or not this time, and perhaps for nobody. */
export type Attempt = 'taken' | 'refused' | 'later' | 'nobody-there';

/** Longest that a server may be silent, and longest that one mail may take, in milliseconds. */
const patience = { silent: 15_000, whole: 60_000 };
/** What goes wrong before a server has looked at the mail at all. */
const beforehand = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ETIMEDOUT', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2']);

/** The way out: one SMTP server, where the installation has one. */
@Injectable()
export class Post implements OnModuleDestroy {
  private readonly log = new Logger(Post.name);
  private readonly transport;

  constructor(private readonly config: Config) {
    this.transport =
      config.mail === null
        ? null
        : createTransport({
            url: config.mail.url,
            connectionTimeout: patience.silent,
            greetingTimeout: patience.silent,
            socketTimeout: patience.silent,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /** Whether mails leave this installation. */
  get goesOut(): boolean {
    return this.transport !== null;
  }

  /** Longest that an attempt may take, in milliseconds. */
  get longest(): number {
    return patience.whole;
  }

  /** Hands a mail to the server. Names and titles are data of the message; of its headers only the configuration and the provider's address decide. */
  async send({ id, sender, address, subject, text, html, stop }: Letter): Promise<Attempt> {
    const { transport, config } = this;
    if (transport === null || config.mail === null) return 'nobody-there';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Attempt>((resolve) => {
      timer = setTimeout(() => resolve('nobody-there'), patience.whole);
    });
    const message = {
      from: { name: sender, address: config.mail.from },
      to: { name: '', address },
      subject,
      text,
      html,
      textEncoding: 'base64' as const,
      messageId: `<${id}@${new URL(config.origin).hostname}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
    const sent = transport.sendMail(message).then(
      (): Attempt => 'taken',
      (error: unknown) => this.attemptIn(error),
    );
    return Promise.race([sent, late]).finally(() => clearTimeout(timer));
  }

  private attemptIn(error: unknown): Attempt {
    const { code = '', responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
    // What the server says itself may name whom the mail was for.
    this.log.warn(['A mail was not taken', code, command, responseCode].filter(Boolean).join(' '));
    // A server that takes nothing from us takes none of the others either.
    if (beforehand.has(code) || command === 'MAIL FROM') return 'nobody-there';
    return code === 'EENVELOPE' && (responseCode ?? 0) >= 500 ? 'refused' : 'later';
  }
}
