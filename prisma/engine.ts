import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const MIGRATIONS = here('./migrations');
const SCHEMA = here('./schema');
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** One migration as it stands on disk. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations on disk, oldest first. */
export function readMigrations(): Migration[] {
  if (!existsSync(MIGRATIONS)) return [];
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function migrationsList(): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

class MigrationAdapter extends PrismaPg {
  readonly #pool: pg.Pool;
  readonly #url: string;

  constructor(url: string) {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on('error', () => undefined); // a lost connection also fails the statement under way
    pool.on('connect', readCharAsText);
    super(pool);
    this.#pool = pool;
    this.#url = url;
  }

  /** The adapter would cut a script at every semicolon, also inside a function's body. */
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      try {
        await this.#pool.query(script);
      } catch (error) {
        throw scriptError(error);
      }
    };
    return adapter;
  }

  /** An empty database beside the given one, to replay the migrations in. */
  override async connectToShadowDb() {
    const url = new URL(this.#url);
    const name = `shadow_${randomUUID()}`;
    url.pathname = name;
    await this.#pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = new MigrationAdapter(url.href);
    const adapter = await shadow.connect();
    adapter.dispose = async () => {
      await shadow.end();
      await this.#pool.query(`DROP DATABASE "${name}"`);
    };
    return adapter;
  }

  async end() {
    await this.#pool.end();
  }
}

/*
 * The catalog has columns of the internal type "char", which the engine expects as a character and
 * the adapter does not know. They pass it as uuid, a type that no catalog has.
 */
const CHAR = 18;
const UUID = 2950;

function readCharAsText(client: pg.PoolClient): void {
  const connection: unknown = Reflect.get(client, 'connection');
  if (!(connection instanceof EventEmitter)) return;
  connection.on('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
    for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = UUID;
  });
}

/** In the engine's own words for a refused script; anything else stays what it is. */
function scriptError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error;
  return new DriverAdapterError({
    kind: 'postgres',
    code,
    severity,
    message,
    detail,
    column,
    hint,
  });
}

/** Instantiates the engine. Its own loader imports the .wasm file, which Node cannot do yet. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': { ...glue },
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') (start as () => void)();
}

const loaded: { engine?: Promise<void> } = {};

async function withEngine<T>(
  url: string,
  work: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded.engine ??= loadEngine();
  await loaded.engine;
  const factory = new MigrationAdapter(url);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await factory.end();
  }
}

/** Applies what is not applied yet. @returns the names of the migrations it applied */
export async function applyMigrations(url: string): Promise<string[]> {
  const output = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: NO_FILTERS }),
  );
  return output.appliedMigrationNames;
}

/**
 * Compares what the migrations make with what the schema says.
 * @param url a server on which an empty database may be made for the time being
 * @returns SQL leading from the one to the other
 */
export async function diffToSchema(url: string): Promise<string> {
  const files = readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({
      path: join(SCHEMA, name),
      content: readFileSync(join(SCHEMA, name), 'utf8'),
    }));
  const output = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrationsList() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return output.stdout ?? '';
}
