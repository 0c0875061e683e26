export { guardGuessing } from './guessing';
export { isLimited, takeLimit, type Limit } from './limiter';
