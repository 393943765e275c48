-- SPDX-License-Identifier: Apache-2.0
-- A failed mail that is tried again stays a failed one, in sight, until a server took it.
alter table mail_outbox add column retrying boolean not null default false;
alter table mail_outbox add constraint only_failed_ones_are_retried check (failed_at is not null or not retrying);
drop index mail_due;
create index mail_due on mail_outbox (due_at) where failed_at is null or retrying;
