/** How many rows the files of the imports have that are measured. */
export const LENGTHS = (process.env['BENCH_ROWS'] ?? '10000,50000,100000').split(',').map(Number);
