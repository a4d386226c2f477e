import { PageTitle } from '../components/page-title.tsx';
import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Icon } from '../components/icons.tsx';
import { MoreRow } from '../components/more-button.tsx';
import { Panel } from '../components/panel.tsx';
import { Failed, LoadingLines, Notice } from '../components/states.tsx';
import { DeskChoice, useOwnDesk } from '../features/registers/desk-choice.tsx';
import { useRegister } from '../features/registers/queries.ts';
import type { RegisterSearch } from '../features/registers/register-search.ts';
import { RegisterTable } from '../features/registers/register-table.tsx';
import { useOfficer } from '../features/sessions/officer.tsx';
import { queryText } from '../lib/api.ts';
import { useLocale, useMessages } from '../lib/locale.tsx';
import styles from './page.module.css';

const route = getRouteApi('/register');

export function RegisterPage() {
  const { messages, formats } = useLocale();
  const { register: words, common } = messages;
  const search = route.useSearch();
  const navigate = useNavigate();
  const officer = useOfficer();
  const own = useOwnDesk(officer.assignments);
  const desk = search.desk ?? own.data ?? undefined;
  const register = useRegister({ ...search, desk });
  const show = (next: RegisterSearch) =>
    navigate({ to: '/register', search: { ...search, ...next } });
  if (desk === undefined && !own.isLoading)
    return <NoDesk onPick={(picked) => show({ desk: picked })} />;
  if (register.isError)
    return <Failed error={register.error} retry={() => register.refetch()} page />;
  if (register.data === undefined) return <LoadingLines rows={12} />;
  const [first] = register.data.pages;
  if (first === undefined) return <Notice icon="book" title={words.noDesk} page />;
  const { year, years, form, last } = first;
  const lines = register.data.pages.flatMap(({ items }) => items);
  const link = (format: string, extra = {}) =>
    `/api/v1/registers${queryText({ desk, year, format, ...extra })}`;
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{form.title || words.title}</PageTitle>
        <span className={`${styles.controls} no-print`}>
          <DeskChoice
            name={first.desk.unitName}
            onPick={(picked) => show({ desk: picked, year: undefined })}
          />
          <NativeSelect
            label={words.year}
            value={String(year)}
            data={[...new Set([year, ...years])].map(String)}
            onChange={(event) => show({ year: Number(event.currentTarget.value) })}
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
          {words.caption(first.desk.name, year)}. {words.shown(formats.number(last))}.
        </p>
      </header>
      <Panel flush>
        {lines.length === 0 ? (
          <Notice icon="book" title={words.empty(year)} />
        ) : (
          <RegisterTable lines={lines} caption={words.caption(first.desk.name, year)} />
        )}
        <MoreRow list={register} label={words.more} />
      </Panel>
      <span className="unseen" role="status">
        {register.isFetching ? common.loading : ''}
      </span>
    </>
  );
}

function NoDesk({ onPick }: { onPick: (deskId: string) => void }) {
  const { register } = useMessages();
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{register.title}</PageTitle>
        <p className="soft">{register.noDesk}</p>
      </header>
      <Panel>
        <DeskChoice name="" onPick={onPick} />
      </Panel>
    </>
  );
}
