import type { Figures } from '@motcua/contract/figures.ts';
import { useLocale } from '../../lib/locale.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import type { FigureQuestion } from '../figures/figure-question.ts';
import { ratioOf, SHARES, type ShareName } from './rates.ts';

/** What a share opens to: the same fraction, its one or two figures above the line and the one below. */
export const OPENS: Record<ShareName, Pick<FigureQuestion, 'figure' | 'share' | 'plus'>> = {
  onTime: { figure: 'resolvedEarly', plus: 'resolvedOnTime', share: 'resolved' },
  lateOfReceived: { figure: 'late', share: 'received' },
  apologised: { figure: 'resolvedLateApologised', plus: 'openOverdueApologised', share: 'late' },
  online: { figure: 'receivedOnline', share: 'received' },
};

/** A share of the figures, with the way to what it is made of; words where no case arose. */
export function ShareFigure(props: {
  name: ShareName;
  figures: Figures;
  at: Omit<FigureQuestion, 'figure' | 'share' | 'plus'>;
  className?: string | undefined;
}) {
  const { messages, formats } = useLocale();
  const { name, figures, at, className } = props;
  const value = ratioOf(SHARES[name](figures));
  if (value === null) return <span className={className}>{messages.chart.noCase}</span>;
  const title = messages.dashboard.shares[name];
  return (
    <FigureLink
      question={{ ...at, ...OPENS[name], title }}
      value={value}
      className={className}
      opensZero
    >
      {formats.percent(value)}
    </FigureLink>
  );
}
