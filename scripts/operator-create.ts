import { parseArgs } from 'node:util';
import { Refusal } from '@/lib/refusal';
import { withClient } from '@/prisma/client';
import { CommandError, runCommand } from '@/prisma/command';
import { withDatabase } from '@/prisma/embedded';
import { migrate } from '@/prisma/migrate';

const USAGE =
  'npm run operator:create -- --sign-in name@domain --email contact@domain [--country US]';

/** `npm run operator:create`: the first Program admin of an installation, password printed once. */
async function create(): Promise<void> {
  const [{ createOperatorAdmin }, { operatorAdminSchema }] = await Promise.all([
    import('@/lib/domain/users'),
    import('@/lib/domain/users/schema'),
  ]);
  try {
    const { values } = parseArgs({
      options: {
        'sign-in': { type: 'string' },
        email: { type: 'string' },
        country: { type: 'string', default: 'US' },
      },
    });
    const input = operatorAdminSchema.safeParse({
      signInName: values['sign-in'],
      email: values.email,
      country: values.country,
    });
    if (!input.success) throw new CommandError(`Usage: ${USAGE}`);
    const { signInName, temporaryPassword } = await createOperatorAdmin(input.data);
    console.log(`Program admin ${signInName}, one-time password: ${temporaryPassword}`);
    console.log('It is not shown again, works for 72 hours, and leads to choosing an own one.');
  } catch (error) {
    throw error instanceof Refusal ? new CommandError(REFUSED[error.code] ?? error.code) : error;
  }
}

const REFUSED: Partial<Record<string, string>> = {
  operatorAdminExists: 'There is an active Program admin already, who can add others.',
  unknownDomain: "The sign-in name must end on a domain of the operator's organization.",
  signInNameTaken: 'This sign-in name, or its domain, is in use already.',
};

await runCommand((env) =>
  withDatabase(env, async (url) => {
    await migrate(url);
    await withClient(url, create);
  }),
);
