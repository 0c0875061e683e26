import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreementNotice } from '@/components/agreement/agreement-notice';
import { DeskCard } from '@/components/home/desk-card';
import { EnrollmentCard } from '@/components/home/enrollment-card';
import { Counted, Figures } from '@/components/home/figures';
import { FirstStepsList } from '@/components/home/first-steps-list';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { can, canBegin, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  BUSINESS_DAY_MINUTES,
  findEnrollmentSummary,
  findFirstSteps,
  findHomeFacts,
  HOME_COUNTS_UP_TO,
  MEDIAN_DAYS,
  type FirstStepId,
  type FirstSteps,
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
  const links = linksFor(actor);
  const [{ figures, agreement }, allSteps, enrollment] = await Promise.all([
    findHomeFacts(actor),
    isReseller && hasSteps(links) ? findFirstSteps(actor) : null,
    isEnrolling && can(actor, 'enrollment:view-status') ? findEnrollmentSummary(actor) : null,
  ]);
  const firstSteps = allSteps !== null && isFinished(allSteps) ? null : allSteps;
  const canEnroll = can(actor, 'enrollment:submit');
  const { reviews, late, applicants, medianMinutes, partners } = figures;
  const isIdle =
    firstSteps === null &&
    enrollment === null &&
    !(isEnrolling && canEnroll) &&
    Object.values(figures).every((figure) => figure === null);
  return (
    <>
      <PageHeader title={t('title')} description={t('hello', { name: actor.displayName })} />
      <div className="max-w-3xl space-y-4">
        {agreement === null || (firstSteps !== null && agreement.state === 'missing') ? null : (
          <AgreementNotice
            agreement={agreement}
            organization={actor.organization.name}
            mayAccept={can(actor, AGREEMENT_ACT[agreement.kind])}
          />
        )}
        {reviews === null || late === null || applicants === null ? null : (
          <DeskCard
            reviews={reviews}
            late={late}
            applicants={applicants}
            medianMinutes={medianMinutes}
            medianDays={MEDIAN_DAYS}
            minutesADay={BUSINESS_DAY_MINUTES}
            countedUpTo={HOME_COUNTS_UP_TO}
          />
        )}
        {firstSteps === null ? null : (
          <FirstStepsList
            firstSteps={firstSteps}
            links={links}
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
            <p className="font-semibold">
              <Counted name="partners" count={partners} countedUpTo={HOME_COUNTS_UP_TO} />
            </p>
            <p className="max-w-prose">{t('relationships')}</p>
            <LinkButton href={paths.partnerRelationships()}>{t('relationshipsButton')}</LinkButton>
          </Section>
        )}
        {isIdle ? (
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

const AGREEMENT_ACT = {
  PARTNER: 'agreement:accept-partner',
  CUSTOMER: 'relationships:decide',
} as const;

/** Where the actor does each first step; null where the roles do not reach. */
function linksFor(actor: Actor): Record<FirstStepId, string | null> {
  return {
    acceptAgreement: can(actor, 'agreement:view') ? paths.agreement() : null,
    checkAdminAgent: paths.myAccess(),
    addUsers: can(actor, 'users:manage') ? paths.userManagement() : null,
    findProvider: paths.providers(),
    connectProvider: can(actor, 'partnerships:list') ? paths.indirectProviders() : null,
    inviteCustomers: canBegin(actor, 'customers:invite') ? paths.requestRelationship() : null,
  };
}

/** Whether any of the steps is the actor's to do; everybody can look at the own access and at providers. */
function hasSteps({
  checkAdminAgent: _,
  findProvider: __,
  ...links
}: ReturnType<typeof linksFor>): boolean {
  return Object.values(links).some((link) => link !== null);
}

/** All is done, and nothing was put away that could be brought back. */
function isFinished({ steps, dismissed }: FirstSteps): boolean {
  return dismissed === 0 && steps.every(({ isDone }) => isDone);
}
