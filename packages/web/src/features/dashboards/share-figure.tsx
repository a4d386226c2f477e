import type { Figures } from '@motcua/contract/figures.ts';
import { Figure, type FigureAt } from '../../components/figure-slot.tsx';
import { useLocale } from '../../lib/locale.tsx';
import { ratioOf, SHARES, type ShareName } from './rates.ts';

/** What a share opens to: the share itself where two figures make it, else the figure whose parts it is made of. */
const OPENS: Record<ShareName, Pick<FigureAt, 'figure' | 'share'>> = {
  onTime: { figure: 'resolved' },
  lateOfReceived: { figure: 'late', share: 'received' },
  apologised: { figure: 'late' },
  online: { figure: 'receivedOnline', share: 'received' },
};

/** A share of the figures, with the way to what it is made of; words where no case arose. */
export function ShareFigure(props: {
  name: ShareName;
  figures: Figures;
  at: Omit<FigureAt, 'figure' | 'share'>;
  className?: string | undefined;
}) {
  const { messages, formats } = useLocale();
  const { name, figures, at, className } = props;
  const value = ratioOf(SHARES[name](figures));
  if (value === null) return <span className={className}>{messages.chart.noCase}</span>;
  const opens = OPENS[name];
  const title = `${messages.dashboard.shares[name]} ${formats.percent(value)}`;
  return (
    <Figure
      question={{ ...at, ...opens, title }}
      value={opens.share === undefined ? figures[opens.figure] : value}
      className={className}
      opensZero
    >
      {formats.percent(value)}
    </Figure>
  );
}
