import { signIn } from '../../session/session.ts';

/**
 * Hands the tab with a one-time code to the realm of the trial, which lets its person in, and goes to the city from there.
 * @param held where the code holds
 */
export const enterWith = ({ cityId, slug, code }: { cityId: string; slug: string; code: string }): Promise<void> =>
  signIn({ to: `/${slug}`, as: `invitation:${cityId}:${code}` });
