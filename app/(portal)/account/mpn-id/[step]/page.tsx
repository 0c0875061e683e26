import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { ConfirmMpnChange } from '@/components/account/confirm-mpn-change';
import {
  MembershipNameStep,
  MembershipPasswordStep,
  ProfileStep,
} from '@/components/enrollment/membership-steps';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  findMpnChange,
  getMpnId,
  isMpnStep,
  listNewProfiles,
  openMpnStep,
  type MpnChangeState,
  type MpnStep,
} from '@/lib/domain/membership';
import { countryInSentence, countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import {
  chooseNewProfileAction,
  confirmMpnChangeAction,
  leaveMpnChangeAction,
  nameMpnMembershipAction,
  signInForMpnChangeAction,
} from '../actions';

interface StepPageProps {
  readonly params: Promise<{ step: string }>;
}

const TITLES = {
  'sign-in': 'enroll.membership.title',
  password: 'enroll.membership.passwordTitle',
  profile: 'enroll.profile.title',
  confirm: 'account.mpnId.confirmTitle',
} as const satisfies Record<MpnStep, string>;

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { step } = await params;
  return isMpnStep(step) ? { title: (await getTranslations())(TITLES[step]) } : {};
}

/** What may be opened now: a step asked for too early, or done, leads to the open one. */
function isOpen(step: MpnStep, open: MpnStep): boolean {
  if (step === 'sign-in' || step === open) return true;
  return step === 'profile' && open === 'confirm';
}

/** One step of a change: membership sign-in, the choice of the profile, and the question. */
export default async function MpnIdStepPage({ params }: StepPageProps) {
  const actor = await requireActor();
  const { step } = await params;
  if (!isMpnStep(step)) notFound();
  if (!can(actor, 'membership:associate')) {
    return <Forbidden permission="membership:associate" actor={actor} />;
  }
  const { isReseller, isProvider } = actor.organization;
  if (!isReseller && !isProvider) redirect(paths.mpnId());
  const change = await findMpnChange(actor);
  const open = openMpnStep(change);
  if (!isOpen(step, open)) redirect(paths.mpnIdStep(open));
  const t = await getTranslations();
  const userName = change?.userName ?? '';
  const lead = {
    'sign-in': t('account.mpnId.signInLead'),
    password: undefined,
    profile: t('account.mpnId.profileLead', { userName }),
    confirm: undefined,
  }[step];
  return (
    <>
      <PageHeader
        title={t(TITLES[step])}
        {...(lead === undefined ? {} : { description: lead })}
        breadcrumbs={[
          { label: t('account.title'), href: paths.account() },
          { label: t('account.mpnId.title'), href: paths.mpnId() },
        ]}
      />
      <div className="max-w-3xl">
        <Step actor={actor} step={step} change={change} />
      </div>
    </>
  );
}

async function Step({
  actor,
  step,
  change,
}: {
  actor: Actor;
  step: MpnStep;
  change: MpnChangeState | null;
}) {
  const userName = change?.userName;
  const { name: organization, country } = actor.organization;
  switch (step) {
    case 'sign-in':
      return <MembershipNameStep action={nameMpnMembershipAction} userName={userName} />;
    case 'password':
      return (
        <MembershipPasswordStep
          action={signInForMpnChangeAction}
          userName={userName ?? ''}
          back={paths.mpnIdStep('sign-in')}
        />
      );
    case 'profile': {
      const [profiles, locale] = await Promise.all([listNewProfiles(actor), getLocale()]);
      return (
        <ProfileStep
          action={chooseNewProfileAction}
          leave={leaveMpnChangeAction}
          chosen={change?.profile?.id}
          ownCountry={countryInSentence(country, locale)}
          profiles={profiles.map((profile) => ({
            ...profile,
            countryName: countryName(profile.country, locale),
          }))}
        />
      );
    }
    case 'confirm': {
      const { mpnId } = await getMpnId(actor);
      return change?.profile ? (
        <ConfirmMpnChange
          action={confirmMpnChangeAction}
          organization={organization}
          from={mpnId}
          profile={change.profile}
        />
      ) : null;
    }
  }
}
