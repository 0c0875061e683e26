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

async function questionFor(actor: Actor): Promise<ProofQuestion> {
  const t = await getTranslations('proof');
  const { authenticator, passkeyOptions, password, issuerHost: host } = await askActor(actor);
  return {
    title: t('title'),
    body: t('body'),
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
  return unproved(await questionFor(actor), valuesOf(formData), errors);
}

function textOf(formData: FormData, field: keyof typeof proofFields): string {
  const value = formData.get(proofFields[field]);
  return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

/** The proof a form carries, and the field it stands in; null when nothing was filled in. */
function proofIn(formData: FormData): { proof: IdentityProof; field: string } | null {
  const passkey = textOf(formData, 'passkey');
  if (passkey !== '') return { proof: { passkey }, field: proofFields.password };
  const otp = otpSchema.safeParse(textOf(formData, 'otp'));
  if (otp.success) return { proof: { otp: otp.data }, field: proofFields.otp };
  const password = textOf(formData, 'password');
  return password === '' ? null : { proof: { password }, field: proofFields.password };
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
    return await proveIdentity(actor, given.proof);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await recordRefusal(actor, ACT, error);
    const message = words.refusal(error, []);
    return askForProof(actor, formData, [{ field: given.field, message }]);
  }
}
