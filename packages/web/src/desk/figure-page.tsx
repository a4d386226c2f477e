import { NativeSelect } from '@mantine/core';
import type { Cut } from '@motcua/contract/figures.ts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Notice } from '../components/states.tsx';
import { FigureCutTable } from '../features/figures/figure-cut-table.tsx';
import { FigurePanel } from '../features/figures/figure-panel.tsx';
import {
  figureFaults,
  type FigureQuestion,
  figureQuestion,
} from '../features/figures/figure-question.ts';
import { useFigureTitle } from '../features/figures/figure-title.tsx';
import { useMessages } from '../lib/locale.tsx';
import explorer from './figure-page.module.css';
import styles from './page.module.css';

const route = getRouteApi('/figure');

/** The explorer: one figure on a page of its own, with the ways in which it can be taken apart. */
export function FigurePage() {
  const search = route.useSearch();
  const question = figureQuestion(search);
  if (question === null) return <Unreadable search={search} />;
  return <Explorer key={JSON.stringify(question)} question={question} />;
}

/** Which part of the address is wrong, and the way to a page whose figures open. */
function Unreadable({ search }: { search: Record<string, unknown> }) {
  const { figures: words, dashboard } = useMessages();
  const faults = Object.keys(search).length === 0 ? [] : figureFaults(search);
  return (
    <Notice icon="chart" title={words.title} text={words.nothingAsked} page>
      {faults.length > 0 && (
        <ul className={explorer.faults}>
          {faults.map((fault) => (
            <li key={fault}>{words.faults[fault]}</li>
          ))}
        </ul>
      )}
      <Link to="/dashboard" search={{}}>
        {dashboard.title}
      </Link>
    </Notice>
  );
}

const cuts = ['unit', 'field', 'procedure', 'channel'] as const satisfies readonly Cut[];

function Explorer({ question }: { question: FigureQuestion }) {
  const { figures: words } = useMessages();
  const navigate = useNavigate();
  const title = useFigureTitle(question);
  const [cut, setCut] = useState<Cut>('unit');
  const show = (next: FigureQuestion) => void navigate({ to: '/figure', search: next });
  return (
    <>
      <header className={styles.head}>
        <PageTitle>{title || words.title}</PageTitle>
        <p className="soft">{words.explorerLead}</p>
      </header>
      <div className={explorer.columns}>
        <Panel>
          <FigurePanel question={question} heading={title || words.title} />
        </Panel>
        {question.cut === 'whole' && (
          <Panel
            id="cut"
            title={words.cutBy}
            aside={
              <NativeSelect
                aria-label={words.cutBy}
                value={cut}
                data={cuts.map((value) => ({ value, label: words.cuts[value] }))}
                onChange={(event) =>
                  setCut(cuts.find((one) => one === event.currentTarget.value) ?? 'unit')
                }
              />
            }
          >
            <FigureCutTable question={{ ...question, cut }} onOpenUnit={show} />
          </Panel>
        )}
      </div>
    </>
  );
}
