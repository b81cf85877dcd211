import { pino, symbols, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings';

/** How the log writes errors: what could carry a credential or a reader's values is never written. */
export const logErrors = { err: describeError };

/** JSON lines, on standard output by default. */
export const createLog = (
  settings: Pick<Settings, 'LOG_LEVEL'>,
  destination: DestinationStream = pino.destination(1),
): Logger => pino({ level: settings.LOG_LEVEL, base: null, serializers: logErrors }, destination);

/** Where a log writes its lines, so that those of a thread can join them. */
export const destinationOf = (log: Logger): DestinationStream =>
  (log as Logger & { [symbols.streamSym]: DestinationStream })[symbols.streamSym];

/** Not pino's own serializer, which writes every property: a failed statement has its parameters, a fetch its headers. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  // PostgreSQL quotes the value that it refuses (class 22) or that breaks a constraint (class 23).
  if (/^2[23]/.test(code ?? '')) return { type: name, code, stack: stack?.replace(message, '') };
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
