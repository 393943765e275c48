-- SPDX-License-Identifier: Apache-2.0

-- Retired, never deleted: campaigns of it stay what they are, and no new one takes it.
alter table category add column retired_at timestamptz;

create index campaign_by_metadata on campaign using gin ((metadata::jsonb) jsonb_path_ops) where metadata <> '{}';
