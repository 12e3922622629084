import { People1795392000001 } from './0001-people.ts';
import { Records1795392000002 } from './0002-records.ts';
import { Prose1795392000003 } from './0003-prose.ts';
import { Together1795651200004 } from './0004-together.ts';
import { ProseCommit1795651200005 } from './0005-prose-commit.ts';
import { Invitations1795651200006 } from './0006-invitations.ts';
import { SealedVersions1795651200007 } from './0007-sealed-versions.ts';
import { Voices1795737600008 } from './0008-voices.ts';
import { Positions1795737600009 } from './0009-positions.ts';
import { LastSeen1795824000010 } from './0010-last-seen.ts';
import { Follow1795824000011 } from './0011-follow.ts';
import { SealedWholes1795824000012 } from './0012-sealed-wholes.ts';
import { HearsAll1795824000013 } from './0013-hears-all.ts';
import { SeenRecords1795824000014 } from './0014-seen-records.ts';
import { Resting1795824000019 } from './0019-resting.ts';
import { Mail1795824000020 } from './0020-mail.ts';
import { AnswerDays1795910400021 } from './0021-answer-days.ts';
import { NamedVersions1795910400022 } from './0022-named-versions.ts';
import { ReadsFirst1795996800023 } from './0023-reads-first.ts';
import { SlipMail1795996800024 } from './0024-slip-mail.ts';

/** In the order in which they run; a released one never changes. */
export const migrations = [
  People1795392000001,
  Records1795392000002,
  Prose1795392000003,
  Together1795651200004,
  ProseCommit1795651200005,
  Invitations1795651200006,
  SealedVersions1795651200007,
  Voices1795737600008,
  Positions1795737600009,
  LastSeen1795824000010,
  Follow1795824000011,
  SealedWholes1795824000012,
  HearsAll1795824000013,
  SeenRecords1795824000014,
  Resting1795824000019,
  Mail1795824000020,
  AnswerDays1795910400021,
  NamedVersions1795910400022,
  ReadsFirst1795996800023,
  SlipMail1795996800024,
];
