import type { Figures } from '@motcua/contract/figures.ts';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import type { FigureQuestion } from '../figures/figure-question.ts';
import { ratioOf, SHARES, type ShareName } from './rates.ts';

/** What a share opens to: the share itself where two figures make it, else the figure whose parts it is made of. */
const OPENS: Record<ShareName, Pick<FigureQuestion, 'figure' | 'share'>> = {
  onTime: { figure: 'resolved' },
  lateOfReceived: { figure: 'late', share: 'received' },
  apologised: { figure: 'late' },
  online: { figure: 'receivedOnline', share: 'received' },
};

/** A share of the figures, with the way to what it is made of; words where no case arose. */
export function ShareFigure(props: {
  name: ShareName;
  figures: Figures;
  at: Omit<FigureQuestion, 'figure' | 'share'>;
  className?: string | undefined;
}) {
  const { messages, formats } = useLocale();
  const { name, figures, at, className } = props;
  const value = ratioOf(SHARES[name](figures));
  if (value === null) return <span className={className}>{messages.chart.noCase}</span>;
  const opens = OPENS[name];
  const title = `${messages.dashboard.shares[name]} ${formats.percent(value)}`;
  return (
    <FigureLink
      question={{ ...at, ...opens, title }}
      value={opens.share === undefined ? figures[opens.figure] : value}
      className={className}
      opensZero
    >
      {formats.percent(value)}
    </FigureLink>
  );
}
