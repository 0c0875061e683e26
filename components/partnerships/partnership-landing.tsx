import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { LandingCard } from '@/components/invitations/landing-card';
import { OtherAccount } from '@/components/relationships/request-for-admin';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { can, type Actor } from '@/lib/access';
import type { FormAction } from '@/lib/action/form-state';
import type { PartnershipOffer } from '@/lib/domain/partnerships';
import type { AdminContact } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

interface Actions {
  readonly authorize: FormAction;
  readonly useOtherAccount: FormAction;
}

type Reader = Actor | null;

/** The page of a live provider's invitation, for whoever reads it: the offer, or the next step. */
export function PartnershipLanding({
  actor,
  offer,
  token,
  location,
  domain,
  forward,
  actions,
}: {
  /** Who reads it; null for somebody who is not signed in. */
  actor: Reader;
  offer: PartnershipOffer;
  token: string;
  /** The provider's country in words. */
  location: string;
  /** The domain that the invitation is kept to. */
  domain: string;
  /** A `mailto:` address with the link in its text, for a colleague who may decide. */
  forward: string;
  actions: Actions;
}) {
  const t = useTranslations('partnerships.landing');
  const { provider } = offer;
  const values = { provider: provider.name, domain };
  if (offer.state === 'offer') {
    return (
      <LandingCard eyebrow={t('eyebrow')} title={t('offerTitle', values)}>
        <Provider name={provider.name} location={location} mpnId={provider.mpnId} />
        <Consent provider={provider.name} token={token} actor={actor} actions={actions} />
      </LandingCard>
    );
  }
  return (
    <LandingCard eyebrow={t('eyebrow')} title={t(`${offer.state}Title`, values)}>
      <p>{t(`${offer.state}Body`, values)}</p>
      {offer.state === 'notGlobalAdmin' ? <Deciders deciders={offer.deciders} /> : null}
      <NextStep
        state={offer.state}
        token={token}
        forward={forward}
        isSignedIn={actor !== null}
        seesPartners={actor !== null && can(actor, 'partnerships:list')}
        mayVerify={actor !== null && can(actor, 'organization:manage-domains')}
        country={actor?.organization.country ?? ''}
      />
      {actor === null || offer.state === 'alreadyPartners' ? null : (
        <OtherAccount token={token} action={actions.useOtherAccount} />
      )}
    </LandingCard>
  );
}

function Provider(facts: { name: string; location: string; mpnId: string | null }) {
  const t = useTranslations('partnerships');
  return (
    <DescriptionList
      items={[
        { key: 'name', term: t('provider'), value: facts.name },
        { key: 'location', term: t('location'), value: facts.location },
        ...(facts.mpnId === null ? [] : [{ key: 'mpn', term: t('mpnId'), value: facts.mpnId }]),
      ]}
    />
  );
}

function Consent({
  provider,
  token,
  actor,
  actions,
}: {
  provider: string;
  token: string;
  actor: Reader;
  actions: Actions;
}) {
  const t = useTranslations('partnerships.landing');
  return (
    <>
      <Notice tone="warning" title={t('grantTitle', { provider })}>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t('grantOrders')}</li>
          <li>{t('grantAccess')}</li>
        </ul>
      </Notice>
      <p>{t('grantLater')}</p>
      <Form action={actions.authorize} title={t('offerTitle', { provider })} hidden={{ token }}>
        <CheckboxField name="consent" label={t('consent', { provider })} />
        {actor === null ? null : (
          <p className="wrap-anywhere text-muted">
            {t('signedInAs', {
              organization: actor.organization.name,
              signInName: actor.signInName,
            })}
          </p>
        )}
        <SubmitButton>{t('authorize')}</SubmitButton>
      </Form>
      <LinkButton href={paths.declineInvitation(token)}>{t('decline')}</LinkButton>
    </>
  );
}

function Deciders({ deciders }: { deciders: readonly AdminContact[] }) {
  const t = useTranslations('partnerships.landing');
  return (
    <>
      <p>{t('deciders')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {deciders.map(({ name, signInName }) => (
          <li key={signInName}>
            {name} <span className="wrap-anywhere text-muted">({signInName})</span>
          </li>
        ))}
      </ul>
      <p>{t('forward')}</p>
    </>
  );
}

function NextStep({
  state,
  token,
  forward,
  isSignedIn,
  seesPartners,
  mayVerify,
  country,
}: {
  state: Exclude<PartnershipOffer['state'], 'offer'>;
  token: string;
  forward: string;
  isSignedIn: boolean;
  seesPartners: boolean;
  /** Whether this reader can prove that a domain is the organization's. */
  mayVerify: boolean;
  /** The reader's own, whose providers it can ask. */
  country: string;
}) {
  const t = useTranslations('partnerships.landing');
  const partnerships = useTranslations('partnerships');
  const domains = useTranslations('domains');
  switch (state) {
    case 'signedOut':
      return (
        <>
          <LinkButton href={paths.signIn({ next: paths.openInvitation(token) })} variant="primary">
            {t('signIn')}
          </LinkButton>
          <p>{t('noAccountLead')}</p>
          <LinkButton href={paths.enroll()}>{t('enroll')}</LinkButton>
        </>
      );
    case 'providerUnavailable':
      return (
        <LinkButton href={isSignedIn ? paths.home() : paths.publicHome()}>{t('home')}</LinkButton>
      );
    case 'resellerNotEnrolled':
      return (
        <LinkButton href={paths.enroll()} variant="primary">
          {t('enroll')}
        </LinkButton>
      );
    case 'alreadyPartners':
      return seesPartners ? (
        <LinkButton href={paths.indirectProviders()} variant="primary">
          {t('seeProviders')}
        </LinkButton>
      ) : (
        <LinkButton href={paths.home()}>{t('home')}</LinkButton>
      );
    case 'notGlobalAdmin':
      return (
        <a href={forward} className={buttonClass('primary')}>
          <Icon name="mail" />
          {t('forwardMail')}
        </a>
      );
    case 'otherOrganization':
      return mayVerify ? (
        <LinkButton href={paths.domains()} variant="primary">
          {domains('manage')}
        </LinkButton>
      ) : (
        <LinkButton href={paths.home()}>{t('home')}</LinkButton>
      );
    case 'otherRegion':
      return (
        <LinkButton href={paths.providers({ country })} variant="primary">
          {partnerships('findProvider')}
        </LinkButton>
      );
    case 'ownInvitation':
      return seesPartners ? (
        <LinkButton href={paths.invitations()} variant="primary">
          {t('seeInvitations')}
        </LinkButton>
      ) : (
        <LinkButton href={paths.home()}>{t('home')}</LinkButton>
      );
    case 'operator':
    case 'otherProvider':
    case 'customer':
    case 'suspended':
      return <LinkButton href={paths.home()}>{t('home')}</LinkButton>;
  }
}
