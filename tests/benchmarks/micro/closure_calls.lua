-- closure_calls.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 17000000

local function counter(step)
    local total = 0
    return function()
        total = total + step
        return total
    end
end

local function run(count)
    local advance = counter(3)
    for _ = 1, count do
        advance()
    end
    return advance()
end

local count = math.tointeger(math.max(1, COUNT * SCALE // 1))
assert(run(count) == 3 * (count + 1))
print("ok")
