-- SPDX-License-Identifier: Apache-2.0
set session_replication_role = replica; -- no triggers: they refuse what is not booked by its own transaction
set synchronous_commit = off;
select growth.copy('donation', '{"id": "growth.older(o.id, n)", "history_group": "growth.older(o.history_group, n)",
    "created_at": "o.created_at - n * interval ''65536 ms''", "captured_at": "o.captured_at - n * interval ''65536 ms''",
    "updated_at": "o.updated_at - n * interval ''65536 ms''"}', :first, :last);
select growth.copy('donation_transition', '{"donation_id": "growth.older(o.donation_id, n)",
    "cause_event_id": "growth.older(o.cause_event_id, n)"}', :first, :last);
select growth.copy('ledger_transaction', '{"id": "growth.older(o.id, n)", "donation_id": "growth.older(o.donation_id, n)",
    "cause_event_id": "growth.older(o.cause_event_id, n)", "booked_at": "o.booked_at - n * interval ''65536 ms''"}', :first, :last);
select growth.copy('ledger_entry', '{"transaction_id": "growth.older(o.transaction_id, n)"}', :first, :last);
select growth.copy('receipt', '{"id": "growth.older(o.id, n)", "donation_id": "growth.older(o.donation_id, n)",
    "prefix": "o.prefix || n"}', :first, :last);
insert into receipt_series select prefix, max(serial) from receipt group by prefix on conflict do nothing;
select growth.copy('idempotency', '{"key": "o.key || n"}', :first, least(:last, :recent));
select growth.copy('inbox', '{"event_id": "growth.older(o.event_id, n)"}', :first, least(:last, :recent));
-- Statements and balances as the projection would have left them.
begin;
update ledger_projection set until = until;
truncate account_line, account_balance;
insert into account_line (account, currency, booked_at, transaction_id, line, amount, balance)
select account, currency, booked_at, transaction_id, line, amount,
    sum(amount) over (partition by account, currency order by booked_at, transaction_id, line)
from ledger_entry join ledger_transaction on id = transaction_id
where booked_at < (select until from ledger_projection);
insert into account_balance select account, currency, sum(amount) from account_line group by account, currency;
commit;
