export { guardGuessing, type GuessedSecret } from './guessing';
export { clearOldCounters, isLimited, networkOf, takeLimit, type Limit } from './limiter';
