import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { OwnFactors, OwnPasskey } from '@/lib/domain/factors';
import { paths } from '@/lib/paths';

/** One's second factors, and what can be done about each. */
export function FactorList({ factors }: { factors: OwnFactors }) {
  const t = useTranslations('factors.security');
  const format = useFormatter();
  const { authenticatorSince, passkeys, recoveryCodesLeft: left } = factors;
  const hasFactor = authenticatorSince !== null || passkeys.length > 0;
  const set = useTranslations('factors.setUp');
  return (
    <Section title={t('title')} description={hasFactor ? t('some') : t('none')}>
      {hasFactor && factors.codesAreFew ? (
        <Notice tone="warning">{t('codesFew', { left })}</Notice>
      ) : null}
      <DescriptionList
        items={[
          {
            term: t('app'),
            value: (
              <Factor
                actions={
                  <>
                    <LinkButton href={paths.addAuthenticator()}>
                      {authenticatorSince === null ? set('appButton') : t('appReplace')}
                    </LinkButton>
                    {authenticatorSince === null ? null : (
                      <LinkButton
                        href={paths.removeAuthenticator()}
                        variant="subtle"
                        className="text-start"
                      >
                        {t('removeApp')}
                      </LinkButton>
                    )}
                  </>
                }
              >
                {authenticatorSince === null
                  ? t('appNone')
                  : t('appSince', {
                      date: format.dateTime(authenticatorSince, { dateStyle: 'long' }),
                    })}
              </Factor>
            ),
          },
          {
            term: t('passkeys'),
            value: (
              <Factor
                actions={<LinkButton href={paths.addPasskey()}>{set('passkeyButton')}</LinkButton>}
              >
                {passkeys.length === 0 ? t('passkeysNone') : <Passkeys passkeys={passkeys} />}
              </Factor>
            ),
          },
          ...(hasFactor
            ? [
                {
                  term: t('codes'),
                  value: (
                    <Factor
                      actions={
                        <LinkButton href={paths.recoveryCodes()}>{t('codesNew')}</LinkButton>
                      }
                    >
                      {t('codesLeft', { left })}
                    </Factor>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** What there is of one kind, and under it what to do. */
function Factor({ actions, children }: { actions: ReactNode; children: ReactNode }) {
  return (
    <div className="space-y-2">
      <div>{children}</div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}

function Passkeys({ passkeys }: { passkeys: readonly OwnPasskey[] }) {
  const t = useTranslations('factors.security');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  return (
    <ul className="space-y-2">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="wrap-anywhere">
          <span className="font-semibold">{name}</span>{' '}
          <span className="text-muted">
            ({t('passkeyAdded', { date: day(createdAt) })},{' '}
            {lastUsedAt === null ? t('passkeyUnused') : t('passkeyUsed', { date: day(lastUsedAt) })}
            )
          </span>{' '}
          <TextLink
            href={paths.ownPasskey(id)}
            aria-label={t('editOf', { name })}
            className="inline-block py-0.5"
          >
            {t('edit')}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
