import type { Evidence } from '@motcua/contract/evidence.ts';
import { useMessages } from '../../lib/locale.tsx';
import { Paper } from '../paper.tsx';
import { Notice } from '../states.tsx';
import { addressOf } from './evidence-address.ts';
import styles from './evidence.module.css';

/** The document itself, in place: scans and PDF files of the locker; what stands elsewhere opens there. */
export function EvidencePreview({ evidence }: { evidence: Evidence }) {
  const { common, evidence: words } = useMessages();
  const { file, title } = evidence;
  const address = addressOf(evidence);
  const label = words.preview.label(title);
  if (address !== null && file?.contentType.startsWith('image/'))
    return <img className={styles.picture} src={address} alt={label} />;
  if (address !== null && file?.contentType === 'application/pdf')
    return <Paper path={`/evidence/${evidence.id}/file`} title={label} printLabel={common.print} />;
  return (
    <Notice
      icon="file"
      title={title}
      text={
        address === null
          ? words.lacks(words.parts.file)
          : file === null
            ? words.preview.webPage
            : words.preview.noView
      }
    >
      {address !== null && (
        <a href={address} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      )}
    </Notice>
  );
}
