-- Accounts of officers, their sessions, and who signed in when.

create table sign_in_name (
  name_key text primary key check (length(name_key) between 1 and 100),
  tenant_id text not null references tenant,
  account_id uuid not null,
  unique (tenant_id, account_id)
);
comment on table sign_in_name is 'Which account a user name means; unique in the installation, because the tenant is known only afterwards';
comment on column sign_in_name.name_key is 'User name in lower case';
comment on column sign_in_name.tenant_id is 'Tenant of the account';
comment on column sign_in_name.account_id is 'The account';

create table account (
  tenant_id text not null references tenant,
  id uuid not null,
  officer_id uuid not null,
  username text not null,
  password_hash text not null,
  password_changed_at timestamptz not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, officer_id),
  foreign key (tenant_id, officer_id) references officer
);
comment on table account is 'How an officer signs in';
comment on column account.tenant_id is 'Tenant of the officer';
comment on column account.id is 'UUID v7';
comment on column account.officer_id is 'Whose account it is; one for each officer';
comment on column account.username is 'User name as it is shown';
comment on column account.password_hash is 'argon2id in PHC form, with its own salt and parameters';
comment on column account.password_changed_at is 'Sessions from before it are over';
comment on column account.created_at is 'When it was made';
comment on column account.disabled_at is 'Since when nobody may sign in with it; null while it is in use';

create table session (
  tenant_id text not null references tenant,
  token_hash bytea not null check (length(token_hash) = 32),
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references account
);
create index session_account on session (tenant_id, account_id);
comment on table session is 'Signed-in sessions; the token itself is with the person only';
comment on column session.tenant_id is 'Tenant of the account; the token begins with it';
comment on column session.token_hash is 'SHA-256 of the 32 random bytes of the token';
comment on column session.account_id is 'Who signed in';
comment on column session.created_at is 'When';
comment on column session.expires_at is 'Moves on while the session is used';
comment on column session.revoked_at is 'Ended before its time: signed out, password changed, account disabled';

create table sign_in_throttle (
  name_key text primary key,
  failures int not null check (failures > 0),
  failed_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_throttle is 'Failed attempts by user name, whether such an account exists or not';
comment on column sign_in_throttle.name_key is 'SHA-256 of the user name in lower case; a mistyped password in that field is not kept';
comment on column sign_in_throttle.failures is 'Failures in a row';
comment on column sign_in_throttle.failed_at is 'The last of them';
comment on column sign_in_throttle.locked_until is 'No attempt is tried before; null while there are few failures';

create table sign_in_log (
  id uuid primary key,
  at timestamptz not null,
  tenant_id text references tenant,
  account_id uuid,
  what text not null check (what in (
    'signed_in', 'wrong_password', 'unknown_name', 'disabled', 'throttled',
    'signed_out', 'signed_out_everywhere', 'password_changed', 'account_created', 'account_disabled')),
  address text,
  agent text
);
create index sign_in_log_account on sign_in_log (tenant_id, account_id, at);
comment on table sign_in_log is 'Sign-ins and what else happened to accounts; inserted once, kept at least 12 months';
comment on column sign_in_log.id is 'UUID v7';
comment on column sign_in_log.at is 'When';
comment on column sign_in_log.tenant_id is 'Tenant of the account; null where the name means no account';
comment on column sign_in_log.account_id is 'The account; null where the name means none';
comment on column sign_in_log.what is 'What happened';
comment on column sign_in_log.address is 'Network address of the client';
comment on column sign_in_log.agent is 'User agent of the client, shortened';

do $$
declare
  name text;
begin
  foreach name in array array['account', 'session']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy of_tenant on %I using (tenant_id = current_setting(''motcua.tenant'', true))', name);
  end loop;
end
$$;

grant select, insert on sign_in_name, sign_in_log to motcua_app;
grant select, insert, update on account to motcua_app;
grant select, insert, update, delete on session, sign_in_throttle to motcua_app;
