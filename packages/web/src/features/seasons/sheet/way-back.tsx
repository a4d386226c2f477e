import type { Sheet } from '@motcua/contract/season-sheets.ts';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../../components/panel.tsx';
import { useLocale } from '../../../lib/locale.tsx';
import styles from '../seasons.module.css';

const SHOWN = 8;

/** Points lost today and the cheapest way back, by the figures as they stand. */
export function WayBack({ sheet, unit }: { sheet: Sheet; unit: string }) {
  const { locale, messages } = useLocale();
  const words = messages.seasons;
  const byCode = new Map(sheet.items.map((item) => [item.code, item]));
  const ways = sheet.cheapest
    .flatMap((code) => {
      const item = byCode.get(code);
      return item?.lost == null ? [] : [{ item, lost: item.lost }];
    })
    .slice(0, SHOWN);
  if (ways.length === 0) return null;
  return (
    <Panel id="way-back" title={words.wayBack.title}>
      <p className={`soft ${styles.flat}`}>{words.wayBack.lead}</p>
      <ol className={styles.wayList}>
        {ways.map(({ item, lost }) => (
          <li key={item.code}>
            <Link
              to="/reform/seasons/$id/sheets/$unit/$code"
              params={{ id: sheet.season.id, unit, code: item.code }}
            >
              {item.code}. {item.name[locale]}
            </Link>
            <span>{lost.sentence[locale]}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
