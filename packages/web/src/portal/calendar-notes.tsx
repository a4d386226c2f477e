import type { CalendarNote } from '@motcua/contract/portal.ts';
import { weekdayOf } from '@motcua/domain/shared/plain-date.ts';
import { useView } from './view.ts';

/** Days that differ from the usual week, each with the paper that says so. */
export function NoteList({ notes }: { notes: readonly CalendarNote[] }) {
  const { words } = useView();
  const columns = words.calendar.columns;
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.how}</th>
          <th scope="col">{columns.source}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <NoteRow key={`${note.date} ${note.kind}`} note={note} />
        ))}
      </tbody>
    </table>
  );
}

function NoteRow({ note }: { note: CalendarNote }) {
  const { words, formats, locale } = useView();
  const { kinds, unconfirmed, unconfirmedApplied, columns } = words.calendar;
  const doubt = note.confirmed ? null : note.applied ? unconfirmedApplied : unconfirmed;
  return (
    <tr>
      <th scope="row" className="figures">
        {words.weekdaysShort[weekdayOf(note.date)]} {formats.date(note.date)}
      </th>
      <td data-label={columns.what}>{locale === 'en' && note.nameEn ? note.nameEn : note.name}</td>
      <td data-label={columns.how}>
        {kinds[note.kind]}
        {doubt && <> ({doubt})</>}
      </td>
      <td data-label={columns.source} lang="vi">
        {note.source}
      </td>
    </tr>
  );
}
