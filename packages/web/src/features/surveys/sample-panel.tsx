import type { CampaignDetails } from '@motcua/contract/surveys.ts';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './surveys.module.css';

/** The groups of the sample, and how many of each have answered. */
export function SamplePanel({ survey }: { survey: CampaignDetails }) {
  const { messages, formats } = useLocale();
  const words = messages.surveys.sample;
  return (
    <Panel id="sample" title={words.title} flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.field}</th>
            {[words.population, words.drawn, words.answers].map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {survey.strata.map((stratum) => (
            <tr key={stratum.id}>
              <th scope="row">{stratum.unit.name}</th>
              <td data-label={words.field}>{stratum.field ?? words.otherFields}</td>
              <td data-label={words.population} className={styles.number}>
                {formats.number(stratum.population)}
              </td>
              <td data-label={words.drawn} className={styles.number}>
                {formats.number(stratum.drawn)}
              </td>
              <td data-label={words.answers} className={styles.number}>
                {formats.number(stratum.answers)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft" style={{ padding: '12px 16px', margin: 0 }}>
        {words.drawText} {words.seed(survey.seed)}
      </p>
    </Panel>
  );
}
