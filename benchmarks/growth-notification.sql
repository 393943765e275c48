-- SPDX-License-Identifier: Apache-2.0
set session_replication_role = replica;
set synchronous_commit = off;
select growth.copy('notice', '{"id": "growth.older(o.id, n)", "subject_id": "growth.older(o.subject_id, n)",
    "donation_id": "growth.older(o.donation_id, n)"}', :first, :last);
select growth.copy('inbox', '{"event_id": "growth.older(o.event_id, n)"}', :first, least(:last, :recent));
