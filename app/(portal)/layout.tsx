import type { ReactNode } from 'react';
import { navigationFor } from '@/components/shell/navigation';
import { PortalFrame } from '@/components/shell/portal-frame';
import { SuspensionBanner } from '@/components/shell/suspension-banner';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findOwnSuspension } from '@/lib/domain/organizations';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { setPreferences } from '../preferences/actions';
import { endSession } from '../session/actions';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { displayName, signInName, organization } = actor;
  const suspension = await findOwnSuspension(actor);
  return (
    <PortalFrame
      brandName={env.brandName}
      vendorName={env.vendorName}
      theme={await chosenTheme()}
      setPreferences={setPreferences}
      signOut={endSession}
      viewer={{ displayName, signInName, organizationName: organization.name }}
      navigation={navigationFor({ can: (permission) => can(actor, permission), organization })}
    >
      {suspension === null ? null : (
        <SuspensionBanner organization={organization.name} {...suspension} />
      )}
      {children}
    </PortalFrame>
  );
}
