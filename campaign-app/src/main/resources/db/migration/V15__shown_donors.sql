-- SPDX-License-Identifier: Apache-2.0
-- The number of donors that everybody sees must not tell whether an address gave before (ADR 0015). It counts accounts
-- once, and each gift of a guest, whose address nobody has shown to be theirs. "donors" stays the exact number, for staff.

-- null: booked before guests were told apart; counted by its donor, as it was shown then
alter table gift add column guest boolean;

alter table campaign_total add column shown_donors bigint not null default 0 check (shown_donors >= 0);
update campaign_total set shown_donors = donors;
