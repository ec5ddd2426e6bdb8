-- What wrk asks for: each page that it is given, in turn, packed as browsers take it. The paths
-- come as arguments; what is answered otherwise than by a page that was packed by brotli is counted.
local paths = {}
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  for at = 1, #args do paths[at] = args[at] end
  wrong = 0
  next_path = 0
  wrk.headers["Accept-Encoding"] = "gzip, deflate, br"
end

function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end

function response(status, headers)
  if status ~= 200 or headers["Content-Encoding"] ~= "br" then wrong = wrong + 1 end
end

function done(summary, latency)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("wrong") end
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"wrong":%d,"broken":%d,"p99":%d}\n',
    summary.requests, summary.duration, wrong,
    errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(99)))
end
