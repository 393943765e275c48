-- SPDX-License-Identifier: Apache-2.0
-- Asks for PREFIX, an id or slug of FILE, SUFFIX; each thread goes through the file in an order of its own.
local ids = {}
for line in io.lines(os.getenv("FILE")) do ids[#ids + 1] = line end
local prefix, suffix = os.getenv("PREFIX"), os.getenv("SUFFIX") or ""

function init() math.randomseed(os.time()) end

function request() return wrk.format("GET", prefix .. ids[math.random(#ids)] .. suffix) end
