import type { NextRequest } from 'next/server';
import { can } from '@/lib/access';
import { fileResponse } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { exportIndirectResellers } from '@/lib/domain/partnerships';
import { partnersFile } from '../../partnerships/list';

/** Export indirect resellers: the filtered list as a file, streamed while it is read. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor();
  if (!actor.organization.isProvider || !can(actor, 'partnerships:list')) {
    return new Response(null, { status: 403 });
  }
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const { filter, words, ...head } = await partnersFile(asked);
  const lines = exportIndirectResellers(actor, filter, words);
  return fileResponse(request, { ...head, name: 'indirect-resellers', lines });
}
