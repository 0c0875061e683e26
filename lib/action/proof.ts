import { getTranslations } from 'next-intl/server';
import { hasRecentProof, type Actor } from '@/lib/access';
import { proveIdentity } from '@/lib/auth';
import { recordRefusal } from '@/lib/domain/audit';
import { otp as otpSchema } from '@/lib/domain/factors/schema';
import { askForProof as askActor, type IdentityProof } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/refusal';
import {
  proofFields,
  unproved,
  valuesOf,
  type FieldError,
  type FormState,
  type ProofQuestion,
} from './form-state';
import { requestWords } from './words';

/** As which act a proof that was wrong is recorded. */
const ACT = 'prove_identity';

/** What has to be given, in a sentence; null where it is one thing alone. */
function neededWords(
  t: Awaited<ReturnType<typeof getTranslations<'proof'>>>,
  may: { readonly password: boolean; readonly authenticator: boolean; readonly passkey: boolean },
): string | null {
  if (!may.password || !(may.authenticator || may.passkey)) return null;
  if (!may.passkey) return t('neededApp');
  return may.authenticator ? t('neededEither') : t('neededPasskey');
}

async function questionFor(actor: Actor): Promise<ProofQuestion> {
  const t = await getTranslations('proof');
  const { authenticator, passkeyOptions, password, issuerHost: host } = await askActor(actor);
  return {
    title: t('title'),
    body: t('body'),
    needed: neededWords(t, { password, authenticator, passkey: passkeyOptions !== null }),
    password: password ? t('password') : null,
    issuer:
      host === null
        ? null
        : { label: t('issuer', { host }), next: t('issuerNext'), href: paths.confirmIdentity() },
    otp: authenticator ? t('otp') : null,
    passkey:
      passkeyOptions === null
        ? null
        : { label: t('passkey'), failed: t('passkeyFailed'), options: passkeyOptions },
    button: t('button'),
  };
}

/** Answers a form by asking who sends it; what was typed stays. */
export async function askForProof(
  actor: Actor,
  formData: FormData,
  errors: FieldError[] = [],
): Promise<FormState> {
  const question = await questionFor(actor);
  // Without an app there is no field for its code: what is wrong is said beside the password.
  const shown = errors.map((error) =>
    error.field === proofFields.otp && question.otp === null
      ? { ...error, field: proofFields.password }
      : error,
  );
  return unproved(question, valuesOf(formData), shown);
}

function textOf(formData: FormData, field: keyof typeof proofFields): string {
  const value = formData.get(proofFields[field]);
  return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

/** The proof a form carries; null when nothing was filled in. */
function proofIn(formData: FormData): IdentityProof | null {
  const [password, passkey] = [textOf(formData, 'password'), textOf(formData, 'passkey')];
  const otp = otpSchema.safeParse(textOf(formData, 'otp'));
  const proof = {
    password: password === '' ? null : password,
    otp: otp.success ? otp.data : null,
    passkey: passkey === '' ? null : passkey,
  };
  return Object.values(proof).some((part) => part !== null) ? proof : null;
}

/** Beside which field a refused proof is said to be refused. */
function fieldOf({ field }: Refusal, { password, passkey }: IdentityProof): string {
  if (field === 'otp') return proofFields.otp;
  const isOfCode = field === undefined && password === null && passkey === null;
  return isOfCode ? proofFields.otp : proofFields.password;
}

/**
 * Takes the proof that a form carries because it was asked for one.
 * @returns the actor, as proved a moment ago where there was a right proof; what the form answers
 *   when it was wrong or missing.
 */
export async function takeProof(actor: Actor, formData: FormData): Promise<Actor | FormState> {
  if (!formData.has(proofFields.asked)) return actor;
  const words = await requestWords(actor.organization);
  const given = proofIn(formData);
  // Given elsewhere meanwhile, by the issuer.
  if (given === null && hasRecentProof(actor)) return actor;
  if (given === null) {
    const message = words.validation({
      field: null,
      key: 'enterPassword',
      values: {},
    });
    return askForProof(actor, formData, [{ field: proofFields.password, message }]);
  }
  try {
    return await proveIdentity(actor, given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordRefusal(actor, ACT, error);
    const message = words.refusal(error, []);
    return askForProof(actor, formData, [{ field: fieldOf(error, given), message }]);
  }
}
