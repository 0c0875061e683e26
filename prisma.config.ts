import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/*
 * `prisma generate`, `validate` and `format` do not use the native schema engine, but the CLI insists
 * on one and would download it. Any existing file satisfies it; migrations are applied by
 * `prisma/migrate.ts` with the WebAssembly engine instead.
 */
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= here('./package.json');
process.env['PRISMA_HIDE_UPDATE_MESSAGE'] ??= '1';
process.env['CHECKPOINT_DISABLE'] ??= '1';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
