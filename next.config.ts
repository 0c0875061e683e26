import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  // Metadata is never streamed: the title stands in the head also for browsers without scripts.
  htmlLimitedBots: /.*/,
};

export default createNextIntlPlugin('./lib/messages/request.ts')(config);
