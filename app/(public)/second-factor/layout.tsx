import type { ReactNode } from 'react';
import { SignOut } from '@/components/auth/sign-out';
import { endSession } from '../../session/actions';

/** The pages of a second factor stand outside the portal, also for whoever owes one: with a way out. */
export default function SecondFactorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <div className="mx-auto w-full max-w-lg px-4 pb-6 sm:px-5">
        <SignOut action={endSession} />
      </div>
    </>
  );
}
