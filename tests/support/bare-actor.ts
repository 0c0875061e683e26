import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/access';

/** An actor as a session would give it, without any row behind it. */
export function aBareActor(
  roles: readonly Role[] = ['GLOBAL_ADMIN'],
  organization: Partial<Actor['organization']> = {},
): Actor {
  return {
    userId: randomUUID(),
    sessionId: randomUUID(),
    provedAt: new Date(),
    signInName: 'ada@contoso.onnorthlight.example',
    displayName: 'Ada Contoso',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    roles,
    organization: {
      id: randomUUID(),
      name: 'Contoso',
      country: 'ES',
      isOperator: false,
      isProvider: false,
      isReseller: false,
      isSuspended: false,
      ...organization,
    },
    request: { requestId: 'request-1', ip: '192.0.2.1', userAgent: 'a test' },
  };
}
