-- instance_creation_init.py in Lua, where a constructor fills the table in one go.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 8000000

local Point = {}
Point.__index = Point

function Point.new(x, y, z)
    return setmetatable({x = x, y = y, z = z}, Point)
end

local function run(count)
    local point = nil
    for index = 0, count - 1 do
        point = Point.new(index, 2, 3.5)
    end
    return point
end

local count = math.max(1, COUNT * SCALE // 1)
assert(run(count).x == count - 1)
print("ok")
