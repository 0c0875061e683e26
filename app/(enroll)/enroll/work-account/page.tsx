import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WizardFrame } from '@/components/enrollment/wizard-frame';
import { WorkAccountStep } from '@/components/enrollment/work-account-step';
import { can } from '@/lib/access';
import { getActor } from '@/lib/auth';
import { findWizard, NO_PROGRESS, taskList } from '@/lib/domain/enrollment';
import { countryName } from '@/lib/domain/organizations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enroll.workAccount'))('title') };
}

/** Sign in or create a work account; shown as done to whoever is signed in. */
export default async function WorkAccountPage() {
  const [actor, t, locale] = await Promise.all([
    getActor(),
    getTranslations('enroll.workAccount'),
    getLocale(),
  ]);
  const wizard = actor !== null && can(actor, 'enrollment:submit') ? await findWizard(actor) : null;
  const tasks = taskList(wizard?.progress ?? NO_PROGRESS, 'work-account');
  return (
    <WizardFrame
      title={t('title')}
      lead={actor === null ? t('lead') : null}
      tasks={actor === null ? closed(tasks) : tasks}
    >
      <WorkAccountStep
        account={
          actor === null
            ? null
            : {
                name: actor.displayName,
                signInName: actor.signInName,
                organization: actor.organization.name,
                country: countryName(actor.organization.country, locale),
              }
        }
      />
    </WizardFrame>
  );
}

/** To whoever is not signed in no other task is open. */
function closed(tasks: ReturnType<typeof taskList>): ReturnType<typeof taskList> {
  return tasks.map((line) => ({ ...line, step: null }));
}
