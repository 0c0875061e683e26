import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { WizardFrame } from '@/components/enrollment/wizard-frame';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  canOpen,
  findWizard,
  isStepId,
  NO_PROGRESS,
  openStep,
  taskList,
} from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { GlobalAdminNeeded } from '../global-admin-needed';
import { Screen } from './screen';
import { screenLead, screenTitle } from './titles';

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
  const progress = wizard?.progress ?? NO_PROGRESS;
  if (!canOpen(progress, step)) redirect(paths.enrollStep(openStep(progress)));
  const country = countryName(actor.organization.country, await getLocale());
  return (
    <WizardFrame
      title={await screenTitle(step)}
      lead={await screenLead(step, progress, actor.organization.name)}
      tasks={taskList(progress, step)}
    >
      <Screen actor={actor} step={step} wizard={wizard} country={country} />
    </WizardFrame>
  );
}
