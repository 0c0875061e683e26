import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { WizardFrame } from '@/components/enrollment/wizard-frame';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { canOpen, findWizard, isStepId, openStep, taskList } from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { GlobalAdminNeeded } from '../global-admin-needed';
import { Screen } from './screen';
import { screenTitle } from './titles';

interface StepPageProps {
  readonly params: Promise<{ step: string }>;
}

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { step } = await params;
  return isStepId(step) ? { title: await screenTitle(step) } : {};
}

/** One screen of the wizard: a step that cannot be opened yet leads to the one that can. */
export default async function EnrollStepPage({ params }: StepPageProps) {
  const actor = await requireActor();
  const { step } = await params;
  if (!isStepId(step)) notFound();
  if (!can(actor, 'enrollment:submit')) return <GlobalAdminNeeded actor={actor} />;
  const wizard = await findWizard(actor);
  const isEnrolled = wizard === null ? actor.organization.isReseller : wizard.status !== 'DRAFT';
  if (isEnrolled) redirect(paths.enrollmentStatus());
  const progress = wizard?.progress ?? { draft: {}, hasMembership: false, hasProfile: false };
  if (!canOpen(progress, step)) redirect(paths.enrollStep(openStep(progress)));
  const country = countryName(actor.organization.country, await getLocale());
  return (
    <WizardFrame
      title={await screenTitle(step)}
      lead={await screenLead(step, wizard?.progress.draft)}
      tasks={taskList(progress, step)}
    >
      <Screen actor={actor} step={step} wizard={wizard} country={country} />
    </WizardFrame>
  );
}

type Draft = NonNullable<Awaited<ReturnType<typeof findWizard>>>['progress']['draft'];

/** The sentence under the title. */
async function screenLead(step: string, draft: Draft = {}): Promise<string | null> {
  const t = await getTranslations('enroll');
  switch (step) {
    case 'association':
      return t('association.lead');
    case 'membership':
      return t('membership.lead');
    case 'profile':
      return t('profile.lead', { userName: draft.membership?.userName ?? '' });
    case 'legal-profile':
      return t('legal.lead');
    case 'primary-contact':
      return t('contact.lead');
    case 'support':
      return t('support.lead');
    case 'declarations':
      return t('declarations.lead');
    case 'check-answers':
      return t('check.lead', { email: draft['primary-contact']?.email ?? '' });
    default:
      return null;
  }
}
