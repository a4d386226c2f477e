import type { DossierView } from '@motcua/contract/dossiers.ts';
import type { ReactNode } from 'react';
import { Icon } from '../../components/icons.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLocale, useMessages } from '../../lib/locale.tsx';
import styles from './dossier.module.css';

export function ApplicantPanel({ dossier }: { dossier: DossierView }) {
  const { messages, formats } = useLocale();
  const { dossier: words, reception } = messages;
  const { applicant, representative } = dossier;
  const person = applicant.kind === 'person';
  return (
    <Panel title={words.applicant} id="applicant">
      <dl className={styles.facts}>
        <Fact name={person ? reception.personName : reception.organisationName}>
          {applicant.name}
        </Fact>
        <Fact name={person ? reception.idNumber : reception.taxCode}>{applicant.idNumber}</Fact>
        <Fact name={reception.birthDate}>
          {applicant.birthDate && formats.date(applicant.birthDate)}
        </Fact>
        <Fact name={reception.address}>{applicant.address}</Fact>
        <Fact name={reception.phone}>{applicant.phone && <Phone number={applicant.phone} />}</Fact>
        <Fact name={reception.email}>
          {applicant.email && <a href={`mailto:${applicant.email}`}>{applicant.email}</a>}
        </Fact>
        {representative && (
          <Fact name={words.representative}>
            {representative.name} ({representative.authorisation}){' '}
            {representative.phone && <Phone number={representative.phone} />}
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Phone({ number }: { number: string }) {
  const { dossier } = useMessages();
  return (
    <a
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      aria-label={dossier.callOut(number)}
      className="figures"
    >
      {number}
    </a>
  );
}

export function DetailsPanel({ dossier }: { dossier: DossierView }) {
  const { messages, formats } = useLocale();
  const { dossier: words, terms } = messages;
  const { register, resultDelivery, result } = dossier;
  return (
    <Panel title={words.details} id="details">
      <dl className={styles.facts}>
        <Fact name={words.received}>
          {dossier.receivedAt &&
            `${formats.moment(dossier.receivedAt)} (${terms.channel[dossier.channel].toLowerCase()})`}
        </Fact>
        <Fact name={words.case}>{dossier.case}</Fact>
        <Fact name={words.unit}>{dossier.unitName}</Fact>
        <Fact name={words.desk}>{dossier.deskName}</Fact>
        <Fact name={words.register}>
          {register && words.registerNumber(formats.number(register.number), register.year)}
        </Fact>
        <Fact name={words.resultDelivery}>
          {[terms.resultDelivery[resultDelivery.how], resultDelivery.address]
            .filter(Boolean)
            .join(': ')}
        </Fact>
        <Fact name={words.fees}>
          {dossier.fees.map((fee) => (
            <div key={`${fee.name} ${fee.amount}`} className="figures">
              {fee.name}: {formats.dong(fee.amount)} ({fee.paid ? words.paid : words.unpaid})
            </div>
          ))}
        </Fact>
        <Fact name={words.proposal}>
          {dossier.proposal &&
            `${dossier.proposal.outcome === 'grant' ? messages.acts.field.grant : messages.acts.field.refuse}: ${dossier.proposal.summary}`}
        </Fact>
        <Fact name={words.paymentDue}>
          {dossier.paymentDue &&
            `${dossier.paymentDue.name}, ${formats.dong(dossier.paymentDue.amount)}`}
        </Fact>
        <Fact name={words.result}>
          {result && (
            <>
              {words.resultNumber(result.number, formats.date(result.signedOn), result.signer)}
              <FileLinks files={result.files} />
            </>
          )}
        </Fact>
        <Fact name={words.deliveredAt}>
          {dossier.deliveredAt && formats.moment(dossier.deliveredAt)}
        </Fact>
      </dl>
    </Panel>
  );
}

/** Nothing is shown of what is not known. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  const empty =
    children === null ||
    children === undefined ||
    children === '' ||
    children === false ||
    (Array.isArray(children) && children.length === 0);
  if (empty) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function PapersPanel({ dossier }: { dossier: DossierView }) {
  const { dossier: words } = useMessages();
  return (
    <Panel title={words.papers} id="papers">
      {dossier.papers.length === 0 && <p className={styles.small}>{words.noPapers}</p>}
      <ul className={styles.plain}>
        {dossier.papers.map((paper) => (
          <li key={paper.form}>
            <a href={paper.href} target="_blank" rel="noreferrer" className={styles.paper}>
              <Icon name="print" />
              <span>
                {paper.title}{' '}
                {paper.number !== '' && (
                  <span className={styles.small}>({words.paperForm(paper.number)})</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was handed in, and what of the list was not. */
export function DocumentsPanel({ dossier }: { dossier: DossierView }) {
  const { messages, formats } = useLocale();
  const { dossier: words, terms } = messages;
  const kinds: Record<string, string> = terms.documentKind;
  const given = new Set(dossier.documents.map(({ documentId }) => documentId));
  const missing = dossier.checklist.filter(({ id }) => !given.has(id));
  return (
    <Panel title={words.documents} id="documents">
      {dossier.documents.length === 0 && <p className={styles.small}>{words.noDocuments}</p>}
      <ul className={styles.plain}>
        {dossier.documents.map((document, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one document may be handed in twice, and the list never changes order
          <li key={at} className={styles.document}>
            <span>{document.name}</span>
            <span className={styles.small}>
              {kinds[document.kind] ?? document.kind}, {formats.number(document.quantity)}
              {document.documentId === null && ` · ${words.extra}`}
            </span>
            <FileLinks files={document.files} />
          </li>
        ))}
        {missing.map(({ id, name }) => (
          <li key={id} className={styles.document}>
            <span>{name}</span>
            <span className={`${styles.small} ${styles.missing}`}>{words.missing}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FileLinks({ files }: { files: DossierView['documents'][number]['files'] }) {
  const { messages, formats } = useLocale();
  return files.map((file) => (
    <div key={file.fileId} className={styles.small}>
      <a
        href={`/api/v1/files/${file.fileId}`}
        target="_blank"
        rel="noreferrer"
        aria-label={messages.files.open(file.name)}
      >
        {file.name}
      </a>{' '}
      {formats.size(file.size)}
    </div>
  ));
}
