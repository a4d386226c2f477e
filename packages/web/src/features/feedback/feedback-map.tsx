import 'leaflet/dist/leaflet.css';
import type { FeedbackMap as MapShown } from '@motcua/contract/feedback.ts';
import { useNavigate } from '@tanstack/react-router';
import {
  circleMarker,
  type LatLngTuple,
  latLngBounds,
  type LayerGroup,
  layerGroup,
  map as createMap,
  type Map as LeafletMap,
  control,
  marker,
  divIcon,
  polyline,
} from 'leaflet';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../lib/locale.tsx';
import styles from './feedback.module.css';

/**
 * Where feedback lies, drawn from coordinates alone: towns to find one's way by and a circle for each, without
 * tiles of anybody else, so that it works in an office without the internet. The list below says the same.
 */
export function FeedbackMap({ shown }: { shown: MapShown }) {
  const { messages, formats } = useLocale();
  const words = messages.feedback;
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ map: LeafletMap; layer: LayerGroup } | null>(null);
  const navigate = useNavigate();
  useEffect(() => {
    if (box.current === null) return;
    const map = createMap(box.current, { attributionControl: false, zoomSnap: 0.25 });
    control.scale({ imperial: false }).addTo(map);
    const grid = layerGroup().addTo(map);
    map.on('moveend', () => drawGrid(map, grid));
    drawn.current = { map, layer: layerGroup().addTo(map) };
    return () => {
      map.remove();
      drawn.current = null;
    };
  }, []);
  useEffect(() => {
    const { map, layer } = drawn.current ?? {};
    if (map === undefined || layer === undefined) return;
    layer.clearLayers();
    for (const { name, latitude, longitude } of shown.places)
      layer.addLayer(townOf(name, [latitude, longitude]));
    for (const point of shown.points) {
      const circle = circleMarker([point.latitude, point.longitude], {
        ...{ radius: 9, color: point.late ? LATE : IN_TIME, weight: 3 },
        fillOpacity: point.late ? 0.85 : 0.15,
      });
      circle.bindTooltip(`${point.code}: ${point.excerpt}`);
      circle.on('click', () => void navigate({ to: '/feedback/$id', params: { id: point.id } }));
      layer.addLayer(circle);
    }
    const seen: LatLngTuple[] = (shown.points.length > 0 ? shown.points : shown.places).map(
      ({ latitude, longitude }) => [latitude, longitude],
    );
    if (seen.length > 0)
      map.fitBounds(latLngBounds(seen).pad(0.2), { maxZoom: 15, animate: false });
  }, [shown, navigate]);
  return (
    <figure style={{ margin: 0, padding: 16 }}>
      {/* Leaflet's own keys move it; every point stands in the list too. */}
      <div ref={box} className={styles.map} role="application" aria-label={words.mapLabel} />
      <figcaption className="soft">
        {words.mapHint}{' '}
        {shown.withoutPlace > 0 && words.withoutPlace(formats.number(shown.withoutPlace))}
      </figcaption>
    </figure>
  );
}

function townOf(name: string, at: LatLngTuple) {
  const label = document.createElement('span');
  label.textContent = name;
  label.style.whiteSpace = 'nowrap';
  label.style.color = '#565048';
  return marker(at, {
    ...{ interactive: false, keyboard: false },
    icon: divIcon({ html: label, className: '', iconSize: [0, 0] }),
  });
}

/** Lines of latitude and longitude, some six to a view. */
function drawGrid(map: LeafletMap, grid: LayerGroup): void {
  grid.clearLayers();
  const view = map.getBounds();
  const [south, north] = [view.getSouth(), view.getNorth()];
  const [west, east] = [view.getWest(), view.getEast()];
  const step = STEPS.find((one) => (east - west) / one <= 8) ?? 1;
  for (let at = Math.ceil(south / step) * step; at <= north; at += step)
    addLine([at, west], [at, east]);
  for (let at = Math.ceil(west / step) * step; at <= east; at += step)
    addLine([south, at], [north, at]);

  function addLine(from: LatLngTuple, to: LatLngTuple): void {
    grid.addLayer(polyline([from, to], { color: GRID, weight: 1, interactive: false }));
  }
}

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const GRID = '#ddd7cb';
const LATE = '#a01621';
const IN_TIME = '#17593a';
