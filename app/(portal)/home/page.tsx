import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskCard } from '@/components/home/desk-card';
import { EnrollmentCard } from '@/components/home/enrollment-card';
import { Figures } from '@/components/home/figures';
import { FirstStepsList } from '@/components/home/first-steps-list';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { can, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  findEnrollmentSummary,
  findFirstSteps,
  findHomeFigures,
  HOME_COUNTS_UP_TO,
  type FirstStepId,
} from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { dismissFirstStepAction, restoreFirstStepsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portalHome'))('title') };
}

/** Home: what needs doing, and the figures that matter to whoever looks. */
export default async function HomePage() {
  const actor = await requireActor();
  const t = await getTranslations('portalHome');
  const { isOperator, isProvider, isReseller } = actor.organization;
  const isEnrolling = !isOperator && !isProvider && !isReseller;
  const [figures, firstSteps, enrollment] = await Promise.all([
    findHomeFigures(actor),
    isReseller ? findFirstSteps(actor) : null,
    isEnrolling && can(actor, 'enrollment:view-status') ? findEnrollmentSummary(actor) : null,
  ]);
  const canEnroll = can(actor, 'enrollment:submit');
  const { reviews, applicants, partners } = figures;
  const isIdle =
    reviews === null && firstSteps === null && partners === null && !(isEnrolling && canEnroll);
  return (
    <>
      <PageHeader title={t('title')} description={t('hello', { name: actor.displayName })} />
      <div className="max-w-3xl space-y-4">
        {reviews === null || applicants === null ? null : (
          <DeskCard reviews={reviews} applicants={applicants} countedUpTo={HOME_COUNTS_UP_TO} />
        )}
        {firstSteps === null ? null : (
          <FirstStepsList
            firstSteps={firstSteps}
            links={linksFor(actor)}
            acts={
              canEnroll
                ? { dismiss: dismissFirstStepAction, restore: restoreFirstStepsAction }
                : null
            }
          />
        )}
        {isEnrolling ? <EnrollmentCard enrollment={enrollment} canEnroll={canEnroll} /> : null}
        <Figures figures={figures} countedUpTo={HOME_COUNTS_UP_TO} />
        {partners === null ? null : (
          <Section title={t('relationshipsTitle')}>
            <p className="max-w-prose">{t('relationships')}</p>
            <LinkButton href={paths.partnerRelationships()}>{t('relationshipsButton')}</LinkButton>
          </Section>
        )}
        {isIdle && enrollment === null ? (
          <EmptyState
            title={t('nothingTitle')}
            action={<LinkButton href={paths.myAccess()}>{t('myAccess')}</LinkButton>}
          >
            <p>{t('nothing')}</p>
          </EmptyState>
        ) : null}
      </div>
    </>
  );
}

/** Where the actor does each first step; null where the roles do not reach. */
function linksFor(actor: Actor): Record<FirstStepId, string | null> {
  return {
    acceptAgreement: can(actor, 'agreement:view') ? paths.agreement() : null,
    checkAdminAgent: paths.myAccess(),
    addUsers: can(actor, 'users:manage') ? paths.userManagement() : null,
    connectProvider: can(actor, 'partnerships:list') ? paths.indirectProviders() : null,
    inviteCustomers: can(actor, 'customers:invite') ? paths.requestRelationship() : null,
  };
}
