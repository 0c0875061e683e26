import { useLocale } from 'next-intl';
import { getLocale } from 'next-intl/server';
import {
  DeclarationsStep,
  PrimaryContactStep,
  SupportStep,
} from '@/components/enrollment/answer-steps';
import { AssociationStep } from '@/components/enrollment/association-step';
import { CheckStep } from '@/components/enrollment/check-step';
import { LegalProfileStep } from '@/components/enrollment/legal-profile-step';
import {
  MembershipNameStep,
  MembershipPasswordStep,
  ProfileStep,
} from '@/components/enrollment/membership-steps';
import { MemberCheckStep, MemberNotice, OnRecord } from '@/components/enrollment/member-steps';
import type { Actor } from '@/lib/access';
import {
  companyFacts,
  formatPhone,
  getMemberRecord,
  legalNameWarnings,
  legalProfileForm,
  listOwnProfiles,
  proposedAddress,
  proposedContact,
  stateName,
  type LiveEnrollment,
  type StepId,
} from '@/lib/domain/enrollment';
import type { Location } from '@/lib/domain/membership';
import { countryInSentence, countryName } from '@/lib/domain/organizations';
import {
  associateMembershipAction,
  chooseProfileAction,
  enrollProgramMemberAction,
  leaveMembershipAction,
  nameMembershipAction,
  saveDeclarationsAction,
  saveLegalProfileAction,
  savePrimaryContactAction,
  saveSupportAction,
  startAction,
  submitAction,
} from '../actions';

interface ScreenProps {
  readonly actor: Actor;
  readonly step: StepId;
  readonly wizard: LiveEnrollment | null;
  /** The organization's country in the reader's language. */
  readonly country: string;
}

/** What a step's screen holds; the page has seen to it that the step may be opened. */
export function Screen({ actor, step, wizard, country }: ScreenProps) {
  const locale = useLocale();
  if (wizard === null) return <AssociationStep action={startAction} country={country} />;
  const { progress } = wizard;
  const { draft } = progress;
  const version = String(wizard.version);
  const userName = draft.membership?.userName;
  const mpnId = wizard.profile?.mpnId ?? '';
  const proposed = proposalsOf(actor, wizard);
  const inCountry = countryInSentence(actor.organization.country, locale);
  switch (step) {
    case 'work-account':
    case 'association':
      return <AssociationStep action={startAction} country={country} />;
    case 'membership':
      return (
        <MembershipNameStep action={nameMembershipAction} version={version} userName={userName} />
      );
    case 'membership-password':
      return (
        <MembershipPasswordStep
          action={associateMembershipAction}
          version={version}
          userName={userName ?? ''}
        />
      );
    case 'profile':
      return <Profiles actor={actor} wizard={wizard} />;
    case 'legal-profile':
      return (
        <LegalProfileStep
          action={saveLegalProfileAction}
          version={version}
          saved={draft['legal-profile']}
          country={country}
          mpnId={mpnId}
          proposed={proposed.address}
          rule={legalProfileForm(actor.organization.country, locale, draft['legal-profile'])}
        />
      );
    case 'primary-contact':
      return (
        <PrimaryContactStep
          action={savePrimaryContactAction}
          version={version}
          saved={withReadablePhone(draft['primary-contact'])}
          inCountry={inCountry}
          locale={locale}
          mpnId={mpnId}
          proposed={proposed.contact}
        />
      );
    case 'support':
      return (
        <>
          {progress.isMember === true ? <MemberNotice mpnId={mpnId} /> : null}
          <SupportStep
            action={saveSupportAction}
            version={version}
            saved={withReadablePhone(draft.support)}
            inCountry={inCountry}
          />
          {progress.isMember === true ? (
            <Record actor={actor} wizard={wizard} country={country} />
          ) : null}
        </>
      );
    case 'declarations':
      return (
        <DeclarationsStep
          action={saveDeclarationsAction}
          version={version}
          saved={draft.declarations}
          organization={actor.organization.name}
        />
      );
    case 'check-answers':
      return progress.isMember === true ? (
        <MemberCheck actor={actor} wizard={wizard} country={country} />
      ) : (
        <Check actor={actor} wizard={wizard} country={country} />
      );
  }
}

/** What the directory has of the chosen profile, for the steps that were not saved yet. */
function proposalsOf(actor: Actor, { profile, progress: { draft } }: LiveEnrollment) {
  const of = <T,>(answered: object | undefined, propose: (location: Location) => T) =>
    answered === undefined && profile !== null ? propose(profile) : null;
  const { country } = actor.organization;
  return {
    address: of(draft['legal-profile'], (location) => proposedAddress(country, location)),
    contact: of(draft['primary-contact'], proposedContact),
  };
}

function withReadablePhone<T extends { readonly phone: string }>(saved: T | undefined) {
  return saved === undefined ? undefined : { ...saved, phone: formatPhone(saved.phone) };
}

async function Profiles({
  actor,
  wizard,
}: Omit<ScreenProps, 'step' | 'wizard' | 'country'> & { wizard: LiveEnrollment }) {
  const [profiles, locale] = await Promise.all([listOwnProfiles(actor), getLocale()]);
  return (
    <ProfileStep
      action={chooseProfileAction}
      leave={leaveMembershipAction}
      version={String(wizard.version)}
      chosen={wizard.progress.hasProfile ? wizard.profile?.id : undefined}
      ownCountry={countryInSentence(actor.organization.country, locale)}
      profiles={profiles.map((profile) => ({
        ...profile,
        countryName: countryName(profile.country, locale),
      }))}
    />
  );
}

function Check({
  actor,
  wizard,
  country,
}: Omit<ScreenProps, 'step' | 'wizard'> & { wizard: LiveEnrollment }) {
  const { draft } = wizard.progress;
  const legal = draft['legal-profile'];
  const contact = withReadablePhone(draft['primary-contact']);
  const support = withReadablePhone(draft.support);
  const { profile } = wizard;
  if (!legal || !contact || !support || !profile) return null;
  const { organization } = actor;
  return (
    <CheckStep
      action={submitAction}
      version={String(wizard.version)}
      answers={{
        organization: { name: organization.name, country },
        profile,
        company: companyFacts(legal, { code: organization.country, name: country }),
        primaryContact: contact,
        support,
        warnings: legalNameWarnings(legal.legalName),
      }}
    />
  );
}

/** What is on record of an existing program member, in words. */
async function recordOf(actor: Actor) {
  const { legalProfile, primaryContact } = await getMemberRecord(actor);
  const { state } = legalProfile;
  const { phone } = primaryContact;
  return {
    legalProfile,
    stateName: state === null ? null : stateName(actor.organization.country, state),
    primaryContact: { ...primaryContact, phone: phone === null ? null : formatPhone(phone) },
  };
}

type MemberScreen = Omit<ScreenProps, 'step' | 'wizard'> & { readonly wizard: LiveEnrollment };

async function Record({ actor, wizard, country }: MemberScreen) {
  const { name } = actor.organization;
  return (
    <OnRecord
      record={await recordOf(actor)}
      organization={{ name, country }}
      profile={wizard.profile}
    />
  );
}

async function MemberCheck({ actor, wizard, country }: MemberScreen) {
  const support = withReadablePhone(wizard.progress.draft.support);
  if (support === undefined) return null;
  const { name } = actor.organization;
  return (
    <MemberCheckStep
      action={enrollProgramMemberAction}
      version={String(wizard.version)}
      record={await recordOf(actor)}
      organization={{ name, country }}
      profile={wizard.profile}
      support={support}
    />
  );
}
