import type { QrDrawing } from '@motcua/contract/portal.ts';

const QUIET_ZONE = 4;

/** A code to scan; the words beside it say what it opens, so it is named, not described. */
export function Qr({ drawing, label }: { drawing: QrDrawing; label: string }) {
  const width = drawing.size + QUIET_ZONE * 2;
  return (
    <svg
      className="qr"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={width} height={width} className="qr-ground" />
      <path d={drawing.path} className="qr-dark" />
    </svg>
  );
}
