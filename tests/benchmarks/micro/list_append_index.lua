-- list_append_index.py in Lua; tables count from 1.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 70000

local function run(count)
    local total = 0
    for _ = 1, count do
        local items = {}
        for number = 0, 299 do
            items[#items + 1] = number
        end
        for index = 1, 299 do
            items[index] = items[index + 1]
        end
        total = total + items[1] + items[#items]
    end
    return total
end

local count = math.max(1, COUNT * SCALE // 1)
assert(run(count) == 300 * count)
print("ok")
