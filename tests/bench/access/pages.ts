import { loadPage, median } from '../measure';

/** How quickly an address is answered, one beside another in turn. */
async function compare(
  addresses: readonly { readonly url: string; readonly cookie: string }[],
  rounds: number,
  seconds: number,
) {
  for (const { url, cookie } of addresses) await loadPage(url, cookie, 1); // warm
  const found = addresses.map((): { perSecond: number; p50: number }[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { url, cookie }] of addresses.entries()) {
      found[index]?.push(await loadPage(url, cookie, seconds));
    }
  }
  const ratio = (of: number, to: number) =>
    median(
      (found[of] ?? []).map((one, round) => one.perSecond / (found[to]?.[round]?.perSecond ?? NaN)),
    );
  const perSecond = (of: number) => median((found[of] ?? []).map((one) => one.perSecond));
  return { ratio, perSecond };
}

/** The session check: an empty page behind it, beside the same without. */
export async function measureSession(
  url: string,
  cookie: string,
  rounds: number,
  seconds: number,
): Promise<void> {
  const { ratio, perSecond } = await compare(
    [
      { url: `${url}/empty`, cookie: '' },
      { url: `${url}/empty/session`, cookie },
    ],
    rounds,
    seconds,
  );
  const [bare, checked] = [perSecond(0), perSecond(1)];
  const cost = (1000 / checked - 1000 / bare).toFixed(2);
  console.log(
    `session check | ${cost} ms of the server a request; empty page ${bare.toFixed(0)}/s, behind the check ${checked.toFixed(0)}/s, ratio ${ratio(1, 0).toFixed(2)} | more than 0.67`,
  );
}

/** User management of an organization of very many people, beside one of twenty. */
export async function measureUsers(
  url: string,
  cookies: { readonly large: string; readonly small: string },
  rounds: number,
  seconds: number,
): Promise<void> {
  const views = [
    ['first page', ''],
    ['search', '?q=number+1'],
    ['filter by role', '?role=SALES_AGENT'],
    ['by last sign-in', '?sort=-lastSignIn'],
  ] as const;
  for (const [name, query] of views) {
    const address = `${url}/account/users${query}`;
    const { ratio, perSecond } = await compare(
      [
        { url: address, cookie: cookies.large },
        { url: address, cookie: cookies.small },
      ],
      rounds,
      seconds,
    );
    console.log(
      `User management, 20,000 users: ${name} | ${perSecond(0).toFixed(0)}/s, with twenty ${perSecond(1).toFixed(0)}/s, ratio ${ratio(0, 1).toFixed(2)} | as quick`,
    );
  }
}
