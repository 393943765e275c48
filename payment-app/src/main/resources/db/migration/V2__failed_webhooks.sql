-- SPDX-License-Identifier: Apache-2.0

-- An event that could not be read or applied, with why: kept for staff, out of the way of those behind it.
alter table webhook_event add column cause text;
alter table webhook_event drop constraint webhook_event_state_check;
alter table webhook_event add constraint webhook_event_state_check
    check (state in ('applied', 'parked', 'ignored', 'foreign', 'failed'));
alter table webhook_event add constraint a_failure_has_a_cause check ((state = 'failed') = (cause is not null));
create index webhook_event_failed on webhook_event (received_at) where state = 'failed';
