import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/card';
import { Cell, HeaderCell, Row, RowHeaderCell, Table } from '@/components/ui/table';
import { offeredByArea } from '@/components/users/access-areas';
import { RoleNames } from '@/components/users/user-forms';
import { rolesThatMay } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { permissionToAssign, rolesOf } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rolePage'))('title') };
}

/** The whole matrix in words, for the actor's kind of organization: what each role may, who grants it. */
export default async function RolesPage() {
  const { organization } = await requireActor();
  const t = await getTranslations('rolePage');
  const account = await getTranslations('account');
  const access = await getTranslations('myAccess');
  const sentence = await getTranslations('permissions');
  const roleName = await getTranslations('roles');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { organization: organization.name })}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: access('title'), href: paths.myAccess() },
        ]}
      />
      <div className="max-w-4xl space-y-5">
        {[...offeredByArea(organization)].map(([area, permissions]) => (
          <Section key={area} title={access(`areas.${area}`)}>
            <Table label={access(`areas.${area}`)} wraps>
              <thead>
                <tr>
                  <HeaderCell className="w-1/2">{t('what')}</HeaderCell>
                  <HeaderCell>{t('who')}</HeaderCell>
                </tr>
              </thead>
              <tbody>
                {permissions.map((permission) => {
                  const roles = rolesThatMay(permission);
                  return (
                    <Row key={permission}>
                      <RowHeaderCell className="font-normal first-letter:uppercase">
                        {sentence(permission)}
                      </RowHeaderCell>
                      <Cell>
                        {roles.length === 0 ? t('everyone') : <RoleNames roles={roles} />}
                      </Cell>
                    </Row>
                  );
                })}
              </tbody>
            </Table>
          </Section>
        ))}
        <Section title={t('grantTitle')} description={t('grantLead')}>
          <Table label={t('grantTitle')} wraps>
            <thead>
              <tr>
                <HeaderCell className="w-1/2">{t('role')}</HeaderCell>
                <HeaderCell>{t('grantedBy')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {rolesOf(organization).map((role) => (
                <Row key={role}>
                  <RowHeaderCell>{roleName(role)}</RowHeaderCell>
                  <Cell>
                    <RoleNames roles={rolesThatMay(permissionToAssign(role))} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Section>
      </div>
    </>
  );
}
