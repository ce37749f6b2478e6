-- mandelbrot.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 60

local function inside(width, height, limit)
    local members = 0
    for row = 0, height - 1 do
        local imaginary = 2.0 * row / height - 1.0
        for column = 0, width - 1 do
            local real = 3.0 * column / width - 2.0
            local x, y = 0.0, 0.0
            local escaped = false
            for _ = 1, limit do
                local xx = x * x
                local yy = y * y
                if xx + yy > 4.0 then
                    escaped = true
                    break
                end
                y = 2.0 * x * y + imaginary
                x = xx - yy + real
            end
            if not escaped then
                members = members + 1
            end
        end
    end
    return members
end

for _ = 1, math.max(1, COUNT * SCALE // 1) do
    local found = inside(90, 60, 100)
    assert(found == 1403, found)
end
print("ok")
