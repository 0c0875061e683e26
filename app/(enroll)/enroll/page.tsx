import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Welcome } from '@/components/enrollment/welcome';
import { can } from '@/lib/access';
import { getActor } from '@/lib/auth';
import { findWizard, openStep } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enroll.welcome'))('title') };
}

/** What to have at hand; whoever has begun goes on from here, whoever has sent lands on the status. */
export default async function WelcomePage() {
  const actor = await getActor();
  const wizard = actor !== null && can(actor, 'enrollment:submit') ? await findWizard(actor) : null;
  if (wizard === null) return <Welcome next={paths.enrollStep('work-account')} reference={null} />;
  if (wizard.status !== 'DRAFT') redirect(paths.enrollmentStatus());
  const next = paths.enrollStep(openStep(wizard.progress));
  return <Welcome next={next} reference={wizard.reference} />;
}
