import type { DossierView } from '@motcua/contract/dossiers.ts';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale } from '../../lib/locale.tsx';
import styles from './dossier.module.css';

export function StepsPanel({ dossier }: { dossier: DossierView }) {
  const { messages, formats } = useLocale();
  const { dossier: words, terms, work } = messages;
  const states = { passed: words.stepPassed, current: words.stepCurrent, coming: words.stepComing };
  if (dossier.steps.length === 0) return null;
  return (
    <Panel title={words.steps} id="steps">
      <ol className={styles.steps}>
        {dossier.steps.map((step) => (
          <li
            key={step.no}
            className={`${styles.step} ${styles[step.state]}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className={styles.dot}>
              {step.state === 'passed' ? <Icon name="check" size={16} /> : step.no}
            </span>
            <div>
              <div className={styles.stepName}>
                {step.name} <span className="unseen">({states[step.state]})</span>
              </div>
              <div className={styles.small}>
                {terms.role[step.role]}
                {step.allowanceDays !== null &&
                  ` · ${words.allowance(formats.decimal(step.allowanceDays))}`}
                {step.state === 'current' && step.due !== null && ` · ${formats.moment(step.due)}`}
              </div>
              {step.state === 'current' && (
                <div className={styles.small}>{dossier.holderName ?? work.nobody}</div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
