-- while_loop.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 17000000

local function run(count)
    local index = 0
    local total = 0
    while index < count do
        total = total + (index & 7)
        index = index + 1
    end
    return total
end

local count = math.tointeger(math.max(8, COUNT * SCALE // 1) // 8 * 8)
assert(run(count) == count // 8 * 28)
print("ok")
