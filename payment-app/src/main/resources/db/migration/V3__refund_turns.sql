-- SPDX-License-Identifier: Apache-2.0

-- When the janitor last had its turn with a refund, so that old ones don't hide the others; and when the provider was
-- first sent it: its key is forgotten a day after that, and what was never sent is never given up.
alter table refund add column asked_at timestamptz;
alter table refund add column sent_at timestamptz;
update refund set sent_at = created_at where request_key is not null;
drop index refund_unsettled;
create index refund_unsettled on refund ((coalesce(asked_at, created_at))) where status = 'PENDING';
