-- binary_trees.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 200

local Tree = {}
Tree.__index = Tree

function Tree.new(left, right)
    return setmetatable({left = left, right = right}, Tree)
end

function Tree:size()
    if self.left == nil then
        return 1
    end
    return 1 + self.left:size() + self.right:size()
end

local function build(depth)
    if depth == 0 then
        return Tree.new(nil, nil)
    end
    return Tree.new(build(depth - 1), build(depth - 1))
end

for _ = 1, math.max(1, COUNT * SCALE // 1) do
    assert(build(13):size() == 16383)
end
print("ok")
