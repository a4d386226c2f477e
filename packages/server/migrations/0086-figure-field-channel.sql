-- Balances by field and channel together, for tables of the one by the other (ADR 0009).
alter table figure_total drop constraint figure_total_cut_check;
alter table figure_total add constraint figure_total_cut_check
  check (cut in ('whole', 'field', 'procedure', 'channel', 'field_channel', 'desk', 'officer', 'unit'));
comment on column figure_total.key is 'Field, procedure, channel, channel and field, or id of desk, officer or unit directly below; empty for the whole';

-- Whoever asks next has the balances made anew, now with this cut.
delete from figure_state;
