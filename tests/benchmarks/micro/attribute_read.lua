-- attribute_read.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 19000000

local Point = {weight = 3}
Point.__index = Point

function Point.new(x, y)
    return setmetatable({x = x, y = y}, Point)
end

local function run(count)
    local point = Point.new(1, 2)
    local total = 0
    for _ = 1, count do
        total = total + (point.x + point.y + point.weight)
    end
    return total
end

local count = math.max(1, COUNT * SCALE // 1)
assert(run(count) == 6 * count)
print("ok")
