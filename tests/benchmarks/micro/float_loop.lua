-- float_loop.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 20000000

local function run(count)
    local x = 0.0
    local step = 1.0 / count
    local total = 0.0
    for _ = 1, count do
        total = total + x * x * step
        x = x + step
    end
    return total
end

local count = math.tointeger(math.max(1000, COUNT * SCALE // 1))
assert(math.abs(run(count) - 1 / 3) < 1e-3)
print("ok")
