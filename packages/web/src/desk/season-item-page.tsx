import type { Sheet, SheetItem } from '@motcua/contract/season-sheets.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Failed, LoadingLines, NotFound } from '../components/states.tsx';
import { AppraisalPanel } from '../features/seasons/item/appraisal-panel.tsx';
import { DecisionPanel } from '../features/seasons/item/decision-panel.tsx';
import { EvidencePanel } from '../features/seasons/item/evidence-panel.tsx';
import { ExplanationPanel } from '../features/seasons/item/explanation-panel.tsx';
import { ItemNav } from '../features/seasons/item/item-nav.tsx';
import styles from '../features/seasons/item/item.module.css';
import type { ItemPart } from '../features/seasons/item/queries.ts';
import { RulePanel } from '../features/seasons/item/rule-panel.tsx';
import { SelfPanel } from '../features/seasons/item/self-panel.tsx';
import { stampOf } from '../features/seasons/item/use-item-draft.ts';
import { useSheet } from '../features/seasons/queries.ts';
import { HistoryPanel } from '../features/seasons/sheet/history-panel.tsx';
import { nextToDo } from '../features/seasons/sheet/progress.ts';
import { useLocale, useMessages } from '../lib/locale.tsx';
import page from './page.module.css';

const route = getRouteApi('/reform/seasons/$id/sheets/$unit/$code');

/** One criterion of one unit: self-score ∥ evidence ∥ appraisal, explanation and decision. */
export function SeasonItemPage() {
  const { seasons: words } = useMessages();
  const { id, unit, code } = route.useParams();
  const query = useSheet(id, unit);
  if (query.isError) return <Failed error={query.error} retry={() => query.refetch()} page />;
  if (query.data === undefined) return <LoadingLines rows={12} />;
  const item = query.data.items.find((one) => one.code === code);
  if (item === undefined)
    return (
      <NotFound text={words.noItem(code)} page>
        <Link to="/reform/seasons/$id/sheets/$unit" params={{ id, unit }}>
          {words.moveOn.back}
        </Link>
      </NotFound>
    );
  return <Bench sheet={query.data} item={item} unit={unit} />;
}

function Bench({ sheet, item, unit }: { sheet: Sheet; item: SheetItem; unit: string }) {
  const { locale, messages } = useLocale();
  const words = messages.seasons;
  const navigate = useNavigate();
  const season = sheet.season.id;
  const place = { season, unit, code: item.code };
  const moved = useFocusAfterMove(item.code);
  const go = (code: string) => {
    moved();
    void navigate({
      to: '/reform/seasons/$id/sheets/$unit/$code',
      params: { id: season, unit, code },
    });
  };
  const onNext = () => {
    const at = sheet.items.findIndex(({ code }) => code === item.code);
    const code = nextToDo(sheet.items, item.code) ?? sheet.items[at + 1]?.code;
    if (code !== undefined) return go(code);
    void navigate({ to: '/reform/seasons/$id/sheets/$unit', params: { id: season, unit } });
  };
  // Each part begins anew with the item it writes, and with what somebody else wrote meanwhile.
  const part = { item, place, onNext };
  const keyOf = (name: ItemPart) => `${item.code} ${name} ${stampOf(item, name)}`;
  const group = sheet.groups.find(({ code }) => code === item.group);
  const judged = sheet.state !== 'scoring';
  return (
    <>
      <header className={page.head}>
        <PageTitle>{`${item.code}. ${item.name[locale]}`}</PageTitle>
        <span className={`${page.controls} no-print`}>
          <Link to="/reform/seasons/$id/sheets/$unit" params={{ id: season, unit }}>
            {words.moveOn.back}
          </Link>
        </span>
        <p className="soft">
          {sheet.unit.name}. {sheet.season.title}
          {group !== undefined && `. ${group.name[locale]}`}
        </p>
      </header>
      <ItemNav sheet={sheet} item={item} onGo={go} />
      <div className={styles.bench}>
        <RulePanel sheet={sheet} item={item} />
        <div className={`${styles.beside} ${judged ? styles.three : ''}`}>
          <SelfPanel key={keyOf('self-score')} {...part} />
          <EvidencePanel item={item} place={place} />
          {judged && (
            <div className={styles.column}>
              <AppraisalPanel key={keyOf('appraisal')} {...part} />
              {sheet.state !== 'submitted' && (
                <>
                  <ExplanationPanel key={keyOf('explanation')} {...part} />
                  <DecisionPanel key={keyOf('decision')} {...part} />
                </>
              )}
            </div>
          )}
        </div>
        <HistoryPanel
          title={words.history.of(item.code)}
          changes={sheet.changes.filter((change) => change.item === item.code)}
        />
      </div>
    </>
  );
}

/** Who goes from one criterion to the next goes on typing: the points are the first thing there. */
function useFocusAfterMove(code: string): () => void {
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the arrival at another criterion that counts
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    (document.getElementById('points') ?? document.getElementById('main'))?.focus();
  }, [code]);
  return () => {
    moved.current = true;
  };
}
