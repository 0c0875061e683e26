import { notFound, redirect } from 'next/navigation';
import {
  issuerOwner,
  requestContext,
  returnFromIssuer,
  takeRememberedNext,
  type Arrival,
} from '@/lib/auth';
import { paths } from '@/lib/paths';
import { afterSignIn } from '../../after-sign-in';

/** Where an issuer sends people back to, with its answer. */
export async function GET(request: Request, context: RouteContext<'/sign-in/callback/[issuer]'>) {
  const { issuer } = await context.params;
  const { search } = new URL(request.url);
  const owner = issuerOwner(issuer) ?? notFound();
  const arrival = await returnFromIssuer(await requestContext(), owner.organizationId, search);
  redirect(await placeOf(arrival));
}

async function placeOf(arrival: Arrival): Promise<string> {
  switch (arrival.kind) {
    case 'signedIn':
      return afterSignIn(arrival.signedIn, await takeRememberedNext()).redirect;
    case 'new':
      return paths.linkIdentity();
    case 'linked':
      return paths.ownIdentities({ notice: 'linked' });
    case 'proved':
      return paths.confirmIdentity({ notice: 'done' });
    case 'refused': {
      const refused = arrival.code;
      if (arrival.purpose === 'LINK') return paths.ownIdentities({ refused });
      if (arrival.purpose === 'PROVE') return paths.confirmIdentity({ refused });
      return paths.organizationSignIn({ refused });
    }
  }
}
