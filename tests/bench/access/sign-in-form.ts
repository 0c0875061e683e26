/** A try to sign in, as a browser without scripts posts it. */
interface Try {
  readonly signInName: string;
  readonly password: string;
  /** Whose address it comes from: each one is counted by itself. */
  readonly ip: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** An attribute of a tag as the server wrote it. */
function attribute(tag: string, name: string): string {
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replaceAll(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** What the form of the sign-in page holds that nobody types. */
async function hiddenFields(url: string): Promise<readonly (readonly [string, string])[]> {
  const html = await (await fetch(`${url}/sign-in`)).text();
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((candidate) => candidate.includes('name="password"')) ?? '';
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  if (inputs.length === 0) throw new Error('The sign-in page has no form to post');
  return inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const);
}

/**
 * Reads the form once, and gives what posts it.
 * @returns of one try: how long its answer took, in milliseconds, and whether it signed in
 */
export async function signInForm(url: string) {
  const hidden = await hiddenFields(url);
  return async ({ signInName, password, ip }: Try) => {
    const body = new FormData();
    for (const [name, value] of hidden) body.set(name, value);
    body.set('signInName', signInName);
    body.set('password', password);
    const began = performance.now();
    const answer = await fetch(`${url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': ip },
      body,
    });
    await answer.text();
    const took = performance.now() - began;
    if (answer.status !== 200 && answer.status !== 303) throw new Error(`${answer.status}`);
    return { took, isIn: answer.status === 303 };
  };
}
