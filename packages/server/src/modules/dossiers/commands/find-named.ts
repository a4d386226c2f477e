import type { StoredFile } from '@motcua/domain/dossier/event-parts.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { formatPlainDate, parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { KnownUnit, Reference } from '../ports.ts';

/** What a body names by id. */
export interface Named {
  files?: readonly string[];
  officer?: string | undefined;
  unit?: string | undefined;
}

/** The same, found. */
export interface Found {
  /** Throws `file.unknown`. */
  file(id: string): StoredFile;
  officer: { id: string; name: string } | undefined;
  unit: KnownUnit | undefined;
  /** Takes in the files that were read. */
  withFiles(files: readonly StoredFile[]): Found;
}

/** Throws `officer.unknown`, `unit.unknown`, `unit.not-receiving`. */
export async function findNamed(
  reference: Reference,
  tenantId: string,
  named: Named,
): Promise<Found> {
  const [officer, unit] = await Promise.all([
    named.officer === undefined ? undefined : getOfficer(reference, tenantId, named.officer),
    named.unit === undefined ? undefined : getOpenUnit(reference, tenantId, named.unit),
  ]);
  return foundWith({ officer, unit }, []);
}

/** Throws `unit.unknown`, and `unit.not-receiving` after its last day. */
export async function getOpenUnit(
  reference: Reference,
  tenantId: string,
  id: string,
): Promise<KnownUnit> {
  const unit = await reference.findUnit(tenantId, id);
  if (unit === null) throw new DomainError('unit.unknown', { unit: id });
  if (reference.isClosed(unit)) {
    const since = unit.validTo === null ? '' : formatPlainDate(parsePlainDate(unit.validTo));
    throw new DomainError('unit.not-receiving', { unit: unit.name, since });
  }
  return unit;
}

async function getOfficer(reference: Reference, tenantId: string, id: string) {
  const officer = await reference.findOfficer(tenantId, id);
  if (officer === null) throw new DomainError('officer.unknown', { officer: id });
  return officer;
}

function foundWith(known: Pick<Found, 'officer' | 'unit'>, files: readonly StoredFile[]): Found {
  return {
    ...known,
    file(id) {
      const file = files.find(({ fileId }) => fileId === id.toLowerCase());
      if (file === undefined) throw new DomainError('file.unknown', { file: id });
      return file;
    },
    withFiles: (read) => foundWith(known, read),
  };
}
