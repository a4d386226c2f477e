import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Icon } from '../components/icons.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { useRegister } from '../features/registers/queries.ts';
import { RegisterTable } from '../features/registers/register-table.tsx';
import { desksOf, useOfficer } from '../features/sessions/officer.tsx';
import { queryText } from '../lib/api.ts';
import { useLocale } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/register');

export function RegisterPage() {
  const { messages, formats } = useLocale();
  const { register: words, common } = messages;
  const search = route.useSearch();
  const navigate = useNavigate();
  const register = useRegister(search);
  const desks = desksOf(useOfficer());
  if (register.isError) return <Failed error={register.error} retry={() => register.refetch()} />;
  if (register.data === undefined) return <LoadingLines rows={12} />;
  const [first] = register.data.pages;
  if (first === undefined) return <Notice icon="book" title={words.noDesk} />;
  const { desk, year, years, form, last } = first;
  const lines = register.data.pages.flatMap(({ items }) => items);
  const link = (format: string, extra = {}) =>
    `/api/v1/registers${queryText({ desk: desk.id, year, format, ...extra })}`;
  return (
    <>
      <header className={styles.head}>
        <h1>{form.title || words.title}</h1>
        <span className={`${styles.controls} no-print`}>
          {desks.length > 1 && (
            <NativeSelect
              label={words.desk}
              value={desk.id}
              data={desks.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) =>
                navigate({
                  to: '/register',
                  search: { ...search, desk: event.currentTarget.value },
                })
              }
            />
          )}
          <NativeSelect
            label={words.year}
            value={String(year)}
            data={[...new Set([year, ...years])].map(String)}
            onChange={(event) =>
              navigate({
                to: '/register',
                search: { ...search, year: Number(event.currentTarget.value) },
              })
            }
          />
          <Button variant="default" component="a" href={link('csv', { bom: '1' })} download>
            {words.csv}
          </Button>
          <Button
            variant="default"
            component="a"
            href={link('pdf')}
            target="_blank"
            rel="noreferrer"
            leftSection={<Icon name="print" />}
          >
            {words.print}
          </Button>
        </span>
        <p className="soft">
          {form.number !== '' && `${messages.dossier.paperForm(form.number)}. `}
          {words.caption(desk.name, year)}. {words.shown(formats.number(last))}.
        </p>
      </header>
      <Panel flush>
        {lines.length === 0 ? (
          <Notice icon="book" title={words.empty(year)} />
        ) : (
          <RegisterTable lines={lines} caption={words.caption(desk.name, year)} />
        )}
        {register.hasNextPage && (
          <div style={{ display: 'grid', placeItems: 'center', padding: 20 }}>
            <Button
              variant="default"
              loading={register.isFetchingNextPage}
              onClick={() => register.fetchNextPage()}
            >
              {words.more}
            </Button>
          </div>
        )}
      </Panel>
      <span className="unseen" role="status">
        {register.isFetching ? common.loading : ''}
      </span>
    </>
  );
}
