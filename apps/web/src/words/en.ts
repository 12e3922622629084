/** Every word of the interface in English, as ICU messages. The words of records live in the operating model. */
export const en = {
  brand: 'Cityloom',
  'title.page': '{page} · Cityloom',
  opening: 'Opening…',

  'landing.title': 'Write your city’s vision and roadmap on one page.',
  'landing.text':
    'Government, business and community write together; who wrote it, what changed and what was answered stays in sight.',
  'landing.look': 'Look around Qichuan, an example',
  'landing.note': 'Qichuan is invented; no account needed.',
  'landing.back': 'Back to {city}',
  'landing.page': 'Vision and roadmap on one page',

  'sign-in': 'Sign in',
  'sign-in.first': 'Sign in to see {city}',
  'sign-in.return': 'Afterwards you come back to this page.',
  'sign-in.choose': 'Choose who to be',
  'sign-in.failed': 'The sign-in service does not answer',
  'sign-in.failed.text': 'Nothing is lost. Try again in a moment.',
  'sign-out': 'Sign out',
  'session.ended': 'You were away for a while. Sign in and you are back on this page.',

  'who.title': 'Who would you like to be?',
  'who.text': 'Each may do different things; change any time.',
  'sector.none': 'Outside the three sectors',
  'who.now': 'You now',
  'who.empty': 'There is nobody to choose yet.',

  'header.skip': 'Skip to content',
  'header.home': '{city}: home',
  'header.example': 'example city · lives on {date}',
  'header.display': 'Display',
  'header.navigation': 'Main',
  'display.size': 'Text size',
  'display.size.standard': 'Standard',
  'display.size.large': 'Large',
  'display.size.extra': 'Extra large',
  'display.scheme': 'Colours',
  'display.scheme.light': 'Light',
  'display.scheme.dark': 'Dark',
  'display.scheme.auto': 'As the device',
  'person.change': 'Change person',
  'person.second': 'Open a second window as…',

  home: 'Home',
  'home.hello': 'Hello, {name}',
  'home.here': 'You in {city}',
  'home.sector': 'Sector',
  'home.organisation': 'Organisation',
  'home.roles': '{count, plural, one {Role} other {Roles}}',
  'home.no-role': 'none yet',
  'part.title': 'Who is taking part',
  'part.summary':
    '{people, plural, one {# person} other {# people}} from {organisations, plural, one {# organisation} other {# organisations}}',
  'part.summary.first': 'The first {people, number} people',
  'part.count': '{count, plural, one {# person} other {# people}}',
  'part.none': 'Nobody yet',
  'part.more': 'Show more',
  'part.empty': 'Nobody takes part yet.',

  'unknown.title': '{city} does not know you yet',
  'unknown.text': 'You are signed in as {name}, but {city} does not list you among its members.',
  'unknown.ask': 'Ask {names} to add you, then check again.',
  'unknown.ask-anyone': 'Ask the city’s administrator to add you, then check again.',
  'unknown.again': 'Check again',

  'start-page': 'To the start page',
  'missing.title': 'There is no such page',
  'missing.text': 'The address may be mistyped, or the page has moved.',
  'broken.title': 'Something went wrong. Your work is safe.',
  'broken.text': 'Reload the page. If it happens again, tell your administrator.',
  'broken.reload': 'Reload',
  'failure.unreachable': 'The server cannot be reached',
  'failure.unreachable.text': 'Check your connection and try again. Nothing is lost.',
  'failure.ref': 'Ref {ref}',
  'failure.retry': 'Try again',
} as const;

export type WordKey = keyof typeof en;
/** A language has exactly the keys of English: a missing or an extra one does not compile. */
export type Words = Readonly<Record<WordKey, string>>;
