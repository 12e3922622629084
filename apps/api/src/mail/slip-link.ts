/** Where one click ends the mails about a slip, without signing in. */
export const slipStopAt = (origin: string, city: string, link: string): string => `${origin}/u/${city}/${link}`;

/** Where whoever was written to says that they want mails about a slip. */
export const slipConfirmAt = (origin: string, city: string, link: string): string =>
  `${slipStopAt(origin, city, link)}/confirm`;
