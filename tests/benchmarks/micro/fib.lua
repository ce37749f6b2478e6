-- fib.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 190

local function fib(n)
    if n < 2 then
        return n
    end
    return fib(n - 1) + fib(n - 2)
end

for _ = 1, math.max(1, COUNT * SCALE // 1) do
    local result = fib(24)
    assert(result == 46368, result)
end
print("ok")
