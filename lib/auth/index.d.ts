import type { Actor, RequestContext } from '@/lib/access';

/** The signed-in person, or null. */
export declare function getActor(): Promise<Actor | null>;
/** The signed-in person; whoever is none is redirected to sign in, or to change the password. */
export declare function requireActor(): Promise<Actor>;
/** Where the present request comes from. */
export declare function requestContext(): Promise<RequestContext>;
