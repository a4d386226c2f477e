import { NativeSelect } from '@mantine/core';
import type { Cut } from '@motcua/contract/figures.ts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../components/page-title.tsx';
import { Panel } from '../components/panel.tsx';
import { Notice } from '../components/states.tsx';
import { FigureCutTable } from '../features/figures/figure-cut-table.tsx';
import { FigurePanel } from '../features/figures/figure-panel.tsx';
import { type FigureQuestion, figureQuestion } from '../features/figures/figure-question.ts';
import { useFigureTitle } from '../features/figures/figure-title.tsx';
import { useMessages } from '../lib/locale.tsx';
import explorer from './figure-page.module.css';
import styles from './page.module.css';

const route = getRouteApi('/figure');

/** The explorer: one figure on a page of its own, with the ways in which it can be taken apart. */
export function FigurePage() {
  const { figures: words } = useMessages();
  const question = figureQuestion(route.useSearch());
  if (question === null)
    return <Notice icon="chart" title={words.title} text={words.nothingAsked} page />;
  return <Explorer key={JSON.stringify(question)} question={question} />;
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
