import type { TFunction } from 'i18next';
import type { Failure } from '../../src-shared/errors';

/** The sentence of a failure. Some of them count characters or seconds, and need the right plural. */
export function failureText(t: TFunction, { code, params = {} }: Failure): string {
  const count = Number(params['missing'] ?? params['extra'] ?? params['seconds'] ?? 0);
  return t(`errors.${code}`, { ...params, count });
}
