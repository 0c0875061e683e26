import type { ReactNode } from 'react';
import { SignedIn } from '@/components/enrollment/signed-in';
import { PublicFrame } from '@/components/shell/public-frame';
import { getActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { chosenTheme } from '@/lib/messages/chosen-theme';
import { setPreferences } from '../preferences/actions';
import { endSession } from '../session/actions';

export default async function EnrollLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
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
      <div className="mx-auto w-full max-w-4xl">{children}</div>
    </PublicFrame>
  );
}
