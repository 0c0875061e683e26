import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  // The server cuts longer bodies, most pages' at one megabyte already (lib/request/uploads.ts); the
  // framework's own bounds are out of their way.
  experimental: { serverActions: { bodySizeLimit: '11mb' }, proxyClientMaxBodySize: '11mb' },
  // Nothing here is an image of the framework's, whose resizer would read addresses of ours for anybody,
  // past the guard, and keep what it found on the disk.
  images: { unoptimized: true },
  // What proxy.ts lets pass by: scripts, styles, icons and posted files.
  headers: () =>
    Promise.resolve([
      { source: '/_next/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
      {
        source: '/upload/:path*',
        headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
      },
      { source: '/icon.svg', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
    ]),
  // Browsers ask for it where a page names no icon, such as a file shown by itself.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
  // Types are a step of `npm run check`; a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // The image takes only what the server needs (see Dockerfile).
  ...(process.env['BUILD_STANDALONE'] === undefined ? {} : { output: 'standalone' as const }),
  // The measurements build the same application with one page more, beside the real build.
  ...(process.env['BENCH'] === undefined
    ? {}
    : { distDir: '.next-bench', pageExtensions: ['tsx', 'ts', 'bench.tsx'] }),
  // Metadata is never streamed: the title stands in the head also for browsers without scripts.
  htmlLimitedBots: /.*/,
};

export default createNextIntlPlugin({
  requestConfig: './lib/messages/request.ts',
  // Sentences are taken apart when the application is built, not anew in every request.
  experimental: {
    messages: { path: './lib/messages', format: 'json', locales: ['en', 'es'], precompile: true },
  },
})(config);
