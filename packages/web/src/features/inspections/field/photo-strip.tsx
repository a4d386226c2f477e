import { useCallback, useEffect, useId, useState } from 'react';
import { Icon } from '../../../components/icons.tsx';
import { nowInVietnam } from '../../../lib/format.ts';
import { useLocale } from '../../../lib/locale.tsx';
import { useOffline } from '../../../lib/offline/offline-context.tsx';
import { shrinkPicture } from '../../../lib/offline/shrink-picture.ts';
import styles from './field.module.css';
import { KIND } from './kind.ts';

/** Pictures of one matter as they lie on the phone, and the way to take another. */
export function PhotoStrip(props: {
  workId: string;
  slot: string;
  label: string;
  expected: boolean;
}) {
  const { workId, slot, label, expected } = props;
  const { inspections } = useLocale().messages;
  const { queue } = useOffline();
  const id = useId();
  const [pictures, reload] = usePictures(workId, slot);
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    await queue({
      ...{ kind: KIND, workId, slot: photoSlot(slot), label: inspections.photoOf(label) },
      body: { what: 'photo', item: slot, takenAt: nowInVietnam() },
      blob: await shrinkPicture(file),
    });
    setBusy(false);
    reload();
  };
  return (
    <div className={styles.photos}>
      {pictures.map(({ id: photoId, url }, index) => (
        <img key={photoId} src={url} alt={inspections.photoNumber(index + 1)} />
      ))}
      <label className={styles.take} htmlFor={id}>
        <Icon name="attach" />
        <span>{busy ? inspections.photoKeeping : inspections.takePhoto}</span>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          className="unseen"
          aria-label={inspections.takePhotoOf(label)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void take(file);
          }}
        />
      </label>
      {expected && pictures.length === 0 && (
        <span className={styles.wanted}>{inspections.photoWanted}</span>
      )}
    </div>
  );
}

export function photoSlot(slot: string): string {
  return `photo:${slot}`;
}

function usePictures(workId: string, slot: string): [{ id: string; url: string }[], () => void] {
  const { store } = useOffline();
  const [pictures, setPictures] = useState<{ id: string; url: string }[]>([]);
  const reload = useCallback(() => {
    void store.listBlobs(KIND, workId).then((blobs) =>
      setPictures((before) => {
        for (const { url } of before) URL.revokeObjectURL(url);
        return blobs
          .filter((one) => one.slot === photoSlot(slot))
          .map(({ id, blob }) => ({ id, url: URL.createObjectURL(blob) }));
      }),
    );
  }, [store, workId, slot]);
  useEffect(reload, [reload]);
  return [pictures, reload];
}
