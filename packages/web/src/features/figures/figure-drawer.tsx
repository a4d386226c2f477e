import { Drawer } from '@mantine/core';
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useMessages } from '../../lib/locale.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { type FigureQuestion, figureQuestion } from './figure-question.ts';
import { FigureTitle } from './figure-title.tsx';

declare module '@tanstack/react-router' {
  interface HistoryState {
    figure?: FigureQuestion;
    /** How many figures lie open over the page: as many steps back close them all. */
    figureDepth?: number;
  }
}

/** Where `FigureLink` opens: mounted once, beside the outlet of the pages. */
export function FigureDrawer() {
  const { common } = useMessages();
  const { question, close } = useOpenedFigure();
  return (
    <Drawer
      opened={question !== null}
      onClose={close}
      position="right"
      size="min(760px, 100vw)"
      title={question === null ? '' : <FigureTitle question={question} />}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {question !== null && <FigurePanel key={JSON.stringify(question)} question={question} />}
    </Drawer>
  );
}

function useOpenedFigure(): { question: FigureQuestion | null; close: () => void } {
  const router = useRouter();
  const navigate = useNavigate();
  const state = useRouterState({ select: ({ location }) => location.state });
  const close = () => {
    const depth = state.figureDepth ?? 1;
    if (state.__TSR_index >= depth) return router.history.go(-depth);
    void navigate({
      to: '.',
      search: true,
      replace: true,
      state: ({ figure: _figure, figureDepth: _depth, ...rest }) => rest,
      resetScroll: false,
    });
  };
  return { question: figureQuestion(state.figure), close };
}
