-- SPDX-License-Identifier: Apache-2.0
-- A guest's gift with a key of its own, again and again.
local campaign = os.getenv("CAMPAIGN")
local run = os.time()
local n = 0

math.randomseed(run)
local thread = math.random(1000000000)

function request()
  n = n + 1
  local headers = {
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "benchmark-" .. run .. "-" .. thread .. "-" .. n,
  }
  local body = '{"campaignId":"' .. campaign .. '","amount":{"amount":2500,"currency":"USD"},'
    .. '"donor":{"name":"Grace","email":"grace' .. n .. '@example.org"},"message":"Good luck!"}'
  return wrk.format("POST", "/api/donations", headers, body)
end
