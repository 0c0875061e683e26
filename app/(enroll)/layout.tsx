import type { ReactNode } from 'react';
import { SignedIn } from '@/components/enrollment/signed-in';
import { PublicFrame } from '@/components/shell/public-frame';
import { SuspensionBanner } from '@/components/shell/suspension-banner';
import { getActor } from '@/lib/auth';
import { findOwnSuspension } from '@/lib/domain/organizations';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { setPreferences } from '../preferences/actions';
import { endSession } from '../session/actions';

export default async function EnrollLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  const suspension = actor === null ? null : await findOwnSuspension(actor);
  return (
    <PublicFrame
      brandName={env.brandName}
      vendorName={env.vendorName}
      theme={await chosenTheme()}
      setPreferences={setPreferences}
      actions={
        actor === null ? null : <SignedIn signInName={actor.signInName} signOut={endSession} />
      }
    >
      <div className="mx-auto w-full max-w-4xl">
        {actor === null || suspension === null ? null : (
          <SuspensionBanner organization={actor.organization.name} {...suspension} />
        )}
        {children}
      </div>
    </PublicFrame>
  );
}
