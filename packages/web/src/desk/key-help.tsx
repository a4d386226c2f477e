import { Checkbox, Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../lib/locale.tsx';
import { setSingleKeys, usesSingleKeys } from '../lib/single-keys.ts';
import type { Messages } from '../messages/desk.ts';
import styles from './shell.module.css';

type Key = keyof Messages['shell']['keys'];

const groups = [
  {
    title: 'helpEverywhere',
    keys: [
      ['?', 'help'],
      ['/', 'search'],
      ['T', 'reception'],
      ['V', 'work'],
      ['C', 'lookup'],
      ['S', 'register'],
      ['B', 'report'],
      ['G', 'dashboard'],
      ['I', 'indicators'],
      ['W', 'wall'],
      ['M', 'studies'],
      ['K', 'alarms'],
      ['H', 'reform'],
      ['F', 'feedback'],
      ['Q', 'officers'],
    ],
  },
  {
    title: 'helpReception',
    keys: [
      ['Enter', 'next'],
      ['F2', 'scan'],
      ['F3', 'procedure'],
      ['F4', 'allThere'],
      ['F9', 'accept'],
      ['N', 'fresh'],
    ],
  },
  {
    title: 'helpDossier',
    keys: [
      ['A', 'nextAct'],
      ['L', 'ledger'],
      ['P', 'print'],
    ],
  },
  {
    title: 'helpSeason',
    keys: [
      [']', 'nextItem'],
      ['[', 'previousItem'],
      ['Ctrl + Enter', 'saveAndOn'],
    ],
  },
] as const satisfies {
  title: 'helpEverywhere' | 'helpReception' | 'helpDossier' | 'helpSeason';
  keys: [string, Key][];
}[];

export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { shell, common } = useMessages();
  const [single, setSingle] = useState(usesSingleKeys);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={shell.helpTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.keys}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{shell[title]}</h3>
            <dl>
              {keys.map(([key, name]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{shell.keys[name]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label={shell.singleKeys}
        checked={single}
        onChange={(event) => {
          setSingle(event.currentTarget.checked);
          setSingleKeys(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
