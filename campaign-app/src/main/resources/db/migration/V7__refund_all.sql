-- SPDX-License-Identifier: Apache-2.0

-- The last request to give all gifts of a cancelled campaign back; payment-app does it.
alter table campaign
    add column refund_request_id text check (length(refund_request_id) = 36),
    add check ((refund_request_id is null) = (refunds_requested_at is null)),
    add check (refund_request_id is null or status = 'CANCELLED');
