import type { MailSeen } from '../slip-mail.service.ts';
import type { Reader } from './reader.ts';

/** An address that could not be taken in, as it was written, and why. */
export type Unsent = { address: string; fault: string };

type Props = {
  mail: MailSeen;
  /** Where the slip is. */
  address: string;
  reader: Reader;
  unsent: Unsent | null;
};

/** Where whoever holds a slip hears by mail what becomes of it, or leaves an address for that. */
export function MailSection({ mail, address, reader, unsent }: Props) {
  const { words } = reader;
  const action = `${new URL(address).pathname}/mail`;
  const { to } = mail;
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{words.mail}</h2>
      {to === null || unsent ? (
        <form method="post" action={`${action}#mail`}>
          <p id="mail-text">{words.mailText}</p>
          {unsent && (
            <p id="mail-fault" className="found" data-tone="crit">
              {unsent.fault}
            </p>
          )}
          <label htmlFor="address">{words.mailLabel}</label>
          <input
            id="address"
            name="address"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={unsent?.address}
            aria-invalid={unsent ? true : undefined}
            aria-describedby={unsent ? 'mail-fault mail-text' : 'mail-text'}
          />
          <button type="submit">{words.mailDo}</button>
        </form>
      ) : (
        <form method="post" action={`${action}/stop#mail`}>
          <p>{to.isConfirmed ? words.mailOn(to.address) : words.mailAsked(to.address)}</p>
          <button type="submit" data-look="plain">
            {to.isConfirmed ? words.mailStop : words.mailOther}
          </button>
        </form>
      )}
    </section>
  );
}
