import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MoreRow } from '../components/more-button.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintButton } from '../components/print-button.tsx';
import { Failed, Forbidden, LoadingLines, Notice } from '../components/states.tsx';
import { UnitField } from '../components/unit-field.tsx';
import { CoverageBelow, CoverageFigures } from '../features/procedure-reviews/posting-coverage.tsx';
import { type AskedCheck, PostingDialog } from '../features/procedure-reviews/posting-dialog.tsx';
import { PostingCards } from '../features/procedure-reviews/posting-matrix.tsx';
import { usePostingMatrix } from '../features/procedure-reviews/posting-queries.ts';
import type { PostingSearch } from '../features/procedure-reviews/review-search.ts';
import { ReviewTabs } from '../features/procedure-reviews/review-tabs.tsx';
import styles from '../features/procedure-reviews/reviews.module.css';
import { oversees, placeOf, useOfficer } from '../features/sessions/officer.tsx';
import { useMessages } from '../lib/locale.tsx';
import page from './page.module.css';
import { ReformNav } from './reform-nav.tsx';

const route = getRouteApi('/reform/reviews/posting');

/** What must be posted, on the wall and on the portal, with photograph and day; for a telephone before the board. */
export function PostingPage() {
  const { posting: words, common } = useMessages();
  const officer = useOfficer();
  const search = route.useSearch();
  const unit = search.unit ?? placeOf(officer)?.unitId;
  return (
    <>
      <header className={page.head}>
        <PageTitle>{words.title}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <PrintButton>{common.print}</PrintButton>
        </span>
        <p className="soft">{words.lead}</p>
      </header>
      <ReformNav />
      <ReviewTabs />
      {unit === undefined ? (
        <Forbidden />
      ) : (
        <div className={styles.stack}>
          <Matrix key={unit} unit={unit} search={search} />
          {oversees(officer) && <CoverageBelow unit={unit} />}
        </div>
      )}
    </>
  );
}

function Matrix({ unit, search }: { unit: string; search: PostingSearch }) {
  const { posting: words, common } = useMessages();
  const navigate = useNavigate();
  const matrix = usePostingMatrix(unit, search);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<AskedCheck | null>(null);
  const [q, setQ] = useState(search.q ?? '');
  const go = (part: PostingSearch) =>
    void navigate({ to: '/reform/reviews/posting', search: { ...search, ...part }, replace: true });
  const find = useDebouncedCallback(
    (text: string) => go({ q: text === '' ? undefined : text }),
    300,
  );
  const [first] = matrix.data?.pages ?? [];
  const items = matrix.data?.pages.flatMap((one) => one.items) ?? [];
  if (matrix.isError) return <Failed error={matrix.error} retry={() => matrix.refetch()} />;
  if (first === undefined) return <LoadingLines rows={8} />;
  return (
    <>
      <Panel id="coverage" title={`${words.coverage}: ${first.unit.name}`}>
        <CoverageFigures coverage={first.coverage} />
        <div className={`${styles.form} no-print`}>
          <UnitField
            key={first.unit.id}
            className={styles.wide}
            label={words.unit}
            name={first.unit.name}
            onPick={({ id }) => go({ unit: id })}
          />
          <TextInput
            className={styles.wide}
            label={words.search}
            value={q}
            onChange={(event) => {
              setQ(event.currentTarget.value);
              find(event.currentTarget.value);
            }}
          />
          <NativeSelect
            className={styles.wide}
            label={words.field}
            value={search.field ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              go({ field: value === '' ? undefined : value });
            }}
            data={[
              { value: '', label: words.allFields },
              ...first.fields.map((one) => ({ value: one, label: one })),
            ]}
          />
          <Checkbox
            label={words.lacking}
            checked={search.lacking === '1'}
            onChange={(event) => go({ lacking: event.currentTarget.checked ? '1' : undefined })}
          />
        </div>
      </Panel>
      <Panel
        id="matrix"
        title={words.title}
        flush
        aside={
          <span className={`${styles.formLine} no-print`}>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => setSelected(new Set(items.map(({ procedureCode }) => procedureCode)))}
            >
              {words.selectAll}
            </Button>
            {selected.size > 0 && (
              <Button
                size="compact-md"
                onClick={() => setAsked({ form: 'wall', codes: [...selected] })}
              >
                {words.checkMany(String(selected.size))}
              </Button>
            )}
          </span>
        }
      >
        {items.length === 0 ? (
          <Notice icon="search" title={words.none} />
        ) : (
          <PostingCards
            items={items}
            selected={selected}
            onSelect={(code, isSelected) => {
              const next = new Set(selected);
              if (isSelected) next.add(code);
              else next.delete(code);
              setSelected(next);
            }}
            onCheck={(form, code) => setAsked({ form, codes: [code] })}
          />
        )}
        <MoreRow list={matrix} label={common.more} />
      </Panel>
      <PostingDialog
        unit={first.unit}
        asked={asked}
        onClose={() => setAsked(null)}
        onDone={() => {
          setAsked(null);
          setSelected(new Set());
        }}
      />
    </>
  );
}
