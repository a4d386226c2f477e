import { Button } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { useMessages } from '../lib/locale.tsx';
import styles from './signature-pad.module.css';

const WIDTH = 800;
const HEIGHT = 260;

/** A signature by finger, pen or mouse; handed on as a picture each time a stroke ends. Paper serves those who cannot draw. */
export function SignaturePad({
  id,
  label,
  onChange,
  error,
}: {
  id: string;
  /** Who signs; the receiver when absent. */
  label?: string;
  onChange: (picture: Blob | null) => void;
  error?: string | undefined;
}) {
  const { acts } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);

  function begin(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    const pen = penOf(event.currentTarget);
    const { x, y } = placeOf(event);
    pen?.beginPath();
    pen?.moveTo(x, y);
  }

  function draw(event: PointerEvent<HTMLCanvasElement>) {
    if (event.buttons === 0) return;
    const pen = penOf(event.currentTarget);
    const { x, y } = placeOf(event);
    pen?.lineTo(x, y);
    pen?.stroke();
    setDrawn(true);
  }

  function clear() {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setDrawn(false);
    onChange(null);
  }

  return (
    <div>
      <p id={`${id}-label`} className={styles.label}>
        {label ?? acts.signHere}
      </p>
      <canvas
        ref={canvas}
        id={id}
        role="img"
        aria-labelledby={`${id}-label`}
        tabIndex={0}
        width={WIDTH}
        height={HEIGHT}
        className={styles.pad}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={(event) => drawn && event.currentTarget.toBlob(onChange, 'image/png')}
      />
      <div className={styles.foot}>
        <span role="status">
          {drawn ? acts.signed : <span className={styles.error}>{error}</span>}
        </span>
        <Button
          variant="transparent"
          c="var(--ink)"
          size="compact-md"
          disabled={!drawn}
          onClick={clear}
        >
          {acts.signAgain}
        </Button>
      </div>
    </div>
  );
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#12264d';
  }
  return pen;
}

function placeOf(event: PointerEvent<HTMLCanvasElement>): { x: number; y: number } {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - left) / width) * WIDTH,
    y: ((event.clientY - top) / height) * HEIGHT,
  };
}
