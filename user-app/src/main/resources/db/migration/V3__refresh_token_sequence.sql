-- SPDX-License-Identifier: Apache-2.0
-- A refresh token that is repeated at once (two tabs, a lost answer) gets the same successor again. The order in a family is
-- a sequence, not a time; the seed makes the successor again, together with the token itself, which is not kept.

alter table refresh_token
    add column sequence       bigint,
    add column successor_seed bytea check (length(successor_seed) = 32);

update refresh_token t set sequence = numbered.sequence
from (select hash, row_number() over (partition by family_id order by used_at nulls last, hash) as sequence
      from refresh_token) numbered
where numbered.hash = t.hash;

alter table refresh_token
    alter column sequence set not null,
    add check (sequence > 0),
    add constraint successor_only_when_used check (successor_seed is null or used_at is not null),
    add constraint one_refresh_token_per_place unique (family_id, sequence);

-- The unique constraint's index begins with the same column.
drop index refresh_token_by_family;
