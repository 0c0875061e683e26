import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Forbidden } from '@/components/shell/forbidden';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { AccountFacts } from '@/components/users/account-facts';
import { CONFIRMED_ACTS, isActSlug } from '@/components/users/acts';
import { UserCommands } from '@/components/users/user-commands';
import { DetailsForm, RolesForm } from '@/components/users/user-forms';
import { UserHeader } from '@/components/users/user-header';
import { can, keyRole, type Actor } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import {
  managing,
  mayAssign,
  obstacle,
  restorableUntil,
  rolesOf,
  type UserDetail,
} from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { updateRolesAction, updateUserAction } from '../actions';
import { loadUser, partsFor } from '../load-user';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') };
}

/** The sentence about what has just been done, which the address names. */
async function noticeOf(
  value: unknown,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<string | null> {
  const t = await getTranslations('users');
  if (value === 'added') return t('delivery.added', { name, email });
  if (value === 'linkSent') return t('delivery.sent', { name, email });
  if (value === 'updated') return t('form.updated');
  if (value === 'signInName') return t('signInName.done', { name });
  if (value === 'roles') return t('form.rolesUpdated');
  const act = Object.values(CONFIRMED_ACTS).find((known) => known === value);
  return act === undefined ? null : t(`acts.${act}.done`, { name });
}

/** Why the contact address cannot be changed here; null when it can. */
async function lockOf(actor: Actor, user: UserDetail): Promise<string | null> {
  const t = await getTranslations('users.form');
  switch (obstacle(actor, 'editContactEmail', user)) {
    case 'ownContactEmail':
      return t('ownContactEmailHint');
    case 'guestContactEmail':
      return t('guestContactEmailHint');
    case 'globalAdminOnly': {
      const roleName = await getTranslations('roles');
      return t('lockedContactEmailHint', { admin: roleName(keyRole(actor.organization)) });
    }
    default:
      return null;
  }
}

export default async function UserPage({ params, searchParams }: PageProps<'/account/users/[id]'>) {
  const actor = await requireActor();
  const permission = managing(actor, 'users:list');
  if (!can(actor, permission)) return <Forbidden permission={permission} actor={actor} />;
  const user = await loadUser(actor, (await params).id);
  const t = await getTranslations('users');
  const openid = await getTranslations('openid');
  const name = `${user.firstName} ${user.lastName}`;
  const notice = await noticeOf((await searchParams)['notice'], { name, email: user.contactEmail });
  const found = Object.keys(CONFIRMED_ACTS)
    .filter(isActSlug)
    .map((slug) => ({ slug, hindrance: obstacle(actor, CONFIRMED_ACTS[slug], user) }));
  const mayEdit = obstacle(actor, 'edit', user) === null;
  const lockedBecause = await lockOf(actor, user);
  return (
    <>
      <UserHeader
        user={user}
        parts={partsFor(actor)}
        commands={
          <>
            {obstacle(actor, 'changeSignInName', user) === null ? (
              <LinkButton href={paths.userSignInName(user.id)} variant="subtle">
                {t('signInName.title')}
              </LinkButton>
            ) : null}
            {!user.isGuest && obstacle(actor, 'changeIdentity', user) === null ? (
              <LinkButton href={paths.userIdentity(user.id)} variant="subtle">
                {openid('user.title')}
              </LinkButton>
            ) : null}
            <UserCommands
              actor={actor}
              needs={managing(actor, 'users:manage')}
              userId={user.id}
              found={found}
            />
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        {notice === null ? null : (
          <Notice tone="success" live>
            {notice}
          </Notice>
        )}
        {user.id === actor.userId ? (
          <Notice>
            <p>{t('detail.you')}</p>
            <p>
              <TextLink href={paths.security()}>{t('detail.changePassword')}</TextLink>
            </p>
          </Notice>
        ) : null}
        <Section title={t('detail.rolesTitle')}>
          <RolesForm
            action={updateRolesAction}
            user={user}
            title={t('detail.rolesTitle')}
            isOperator={actor.organization.isOperator}
            isSelf={user.id === actor.userId}
            assignable={rolesOf(actor.organization).filter((role) => mayAssign(actor, role))}
          />
        </Section>
        {mayEdit ? (
          <Section title={t('detail.profileTitle')}>
            <DetailsForm
              action={updateUserAction}
              user={user}
              title={t('detail.profileTitle')}
              lockedBecause={lockedBecause}
            />
          </Section>
        ) : null}
        <Section title={t('detail.accountTitle')}>
          <AccountFacts
            user={user}
            restorableUntil={restorableUntil(user)}
            withContact={!mayEdit}
          />
        </Section>
      </div>
    </>
  );
}
