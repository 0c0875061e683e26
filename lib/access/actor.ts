import type { Role } from './roles';

/** Where a request came from; kept in the audit. */
export interface RequestContext {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** What an organization is, as far as rights depend on it. */
export interface ActorOrganization {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly isOperator: boolean;
  readonly isProvider: boolean;
  readonly isReseller: boolean;
  /** Suspended by the program operator: it manages what exists and begins nothing new. */
  readonly isSuspended: boolean;
}

/**
 * The person behind a request, read anew from the database for each one. Holding an Actor means:
 * the session is live, the user is active, and no password change is outstanding.
 */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  /** When they last proved who they are: at sign-in, or when asked again. */
  readonly provedAt: Date;
  readonly signInName: string;
  /** First and last name, at most 101 characters: what columns that keep a name have room for. */
  readonly displayName: string;
  readonly locale: 'en' | 'es';
  /** IANA time zone name. */
  readonly timeZone: string;
  readonly roles: readonly Role[];
  readonly organization: ActorOrganization;
  readonly request: RequestContext;
}
