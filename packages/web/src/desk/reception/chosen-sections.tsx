import { Button } from '@mantine/core';
import type { ProcedureDetails } from '@motcua/contract/procedures.ts';
import { Panel } from '../../components/panel.tsx';
import { channelOf } from '../../features/reception/check.ts';
import { DeliverySection } from '../../features/reception/delivery-section.tsx';
import { DocumentsSection } from '../../features/reception/documents-section.tsx';
import { ElsewhereFields } from '../../features/reception/elsewhere-fields.tsx';
import { checklistOf, missingDocuments, tickAll } from '../../features/reception/reception-body.ts';
import styles from '../../features/reception/reception.module.css';
import { useMessages } from '../../lib/locale.tsx';
import type { ReceptionForm } from './use-reception-form.ts';

/** What the chosen procedure asks: papers, fees, and how the result comes back. */
export function ChosenSections({
  form,
  procedure,
}: {
  form: ReceptionForm;
  procedure: ProcedureDetails;
}) {
  const { reception } = useMessages();
  const { value, change, errors } = form;
  const checklist = checklistOf(procedure, value.case);
  const given = checklist.length - missingDocuments(value, checklist).length;
  return (
    <>
      <Panel
        id="documents"
        title={reception.documents}
        aside={
          <span className={styles.actions}>
            <span className="soft figures">
              {reception.documentsGiven(given, checklist.length)}
            </span>
            {checklist.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                data-enter-skip
                onClick={() => change((before) => tickAll(before, checklist))}
              >
                {reception.allThere} (F4)
              </Button>
            )}
          </span>
        }
      >
        <DocumentsSection
          checklist={checklist}
          draft={value}
          change={change}
          onBusy={form.onBusy}
          errors={errors}
        />
      </Panel>
      <Panel id="delivery" title={reception.delivery}>
        <DeliverySection
          draft={value}
          change={change}
          errors={errors}
          feeNote={channelOf(value, procedure)?.feeNote ?? null}
        >
          <ElsewhereFields draft={value} change={change} errors={errors} />
        </DeliverySection>
      </Panel>
    </>
  );
}
