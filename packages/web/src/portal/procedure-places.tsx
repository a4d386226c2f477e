import type { Place, ProcedureSheet } from '@motcua/contract/portal.ts';
import { fill, useView } from './view.ts';

export function WhereToGo({ page }: { page: ProcedureSheet }) {
  const { words } = useView();
  const { procedure, places } = page;
  const channels = procedure.channels.map(({ channel }) => channel);
  const isEmpty = places.province.length === 0 && places.communes.length === 0;
  return (
    <section aria-labelledby="where">
      <h2 id="where">{words.sheet.where}</h2>
      {procedure.agency === '' ? (
        <p>{words.sheet.agencyMissing}</p>
      ) : (
        <p>
          {words.sheet.agency}: <strong lang="vi">{procedure.agency}</strong>
        </p>
      )}
      <ul>
        {channels.includes('online') && (
          <li>{fill(words.sheet.whereOnline, { code: procedure.procedureCode })}</li>
        )}
        {channels.includes('postal') && <li>{words.sheet.wherePostal}</li>}
      </ul>
      {isEmpty && <p>{words.sheet.noPlaces}</p>}
      <Addresses title={words.sheet.province} places={places.province} />
      {places.communes.length > 0 && <CommuneChoice page={page} />}
      <Addresses
        title={places.communes.find(({ id }) => id === places.communeId)?.name ?? ''}
        places={places.commune}
      />
    </section>
  );
}

function Addresses({ title, places }: { title: string; places: readonly Place[] }) {
  const { words } = useView();
  if (places.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="addresses" lang="vi">
        {places.map((place) => (
          <li key={place.unitName + place.name}>
            <strong>{place.name}</strong>
            {place.unitName !== place.name && <>, {place.unitName}</>}
            <br />
            {place.address ?? words.sheet.addressMissing}
            {place.phone && (
              <>
                <br />
                {words.sheet.phone}:{' '}
                <a href={`tel:${place.phone.replace(/[^+\d]/g, '')}`}>{place.phone}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function CommuneChoice({ page }: { page: ProcedureSheet }) {
  const { words, href } = useView();
  const { places, procedure } = page;
  const here = href({ place: 'procedure', key: procedure.procedureCode });
  return (
    <form className="choice no-print" method="get" action={`${here}#where`} data-submit-on-change>
      <label htmlFor="commune">{words.sheet.communeLabel}</label>
      <div className="joined">
        <select id="commune" name="commune" defaultValue={places.communeId ?? ''} lang="vi">
          <option value="">{words.sheet.communeChoose}</option>
          {places.communes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{words.sheet.communeShow}</button>
      </div>
    </form>
  );
}
