/** Runs on any number of machines, over Redis. For Node alone, and loaded only where somebody names a Redis. */
export { isRedisUrl, withoutPassword } from './address';
export { openQueue, type QueueOptions } from './executor';
export { serve, type ServeOptions } from './serve';
