-- method_calls.py in Lua: a class is a table that instances look methods up in.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 11000000

local Counter = {}
Counter.__index = Counter

function Counter.new()
    return setmetatable({value = 0}, Counter)
end

function Counter:step(amount)
    self.value = self.value + amount
end

function Counter:read()
    return self.value
end

local function run(count)
    local counter = Counter.new()
    for _ = 1, count do
        counter:step(2)
        counter:read()
    end
    return counter:read()
end

local count = math.max(1, COUNT * SCALE // 1)
assert(run(count) == 2 * count)
print("ok")
