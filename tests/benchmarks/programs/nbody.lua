-- nbody.py in Lua.
local SCALE = tonumber(arg[1] or "1")
local COUNT = 200000

local function body(mass, position, velocity)
    return {
        mass = mass,
        x = position[1], y = position[2], z = position[3],
        vx = velocity[1], vy = velocity[2], vz = velocity[3],
    }
end

local function system()
    local bodies = {body(1000.0, {0.0, 0.0, 0.0}, {0.0, 0.0, 0.0})}
    for index = 1, 4 do
        local distance = 10.0 * index
        local speed = (1000.0 / distance) ^ 0.5
        bodies[#bodies + 1] = body(0.1 * index, {distance, 0.0, 0.1 * index}, {0.0, speed, 0.0})
    end
    return bodies
end

local function advance(pairs_of_bodies, bodies, step)
    for _, pair in ipairs(pairs_of_bodies) do
        local first, second = pair[1], pair[2]
        local dx = first.x - second.x
        local dy = first.y - second.y
        local dz = first.z - second.z
        local square = dx * dx + dy * dy + dz * dz
        local magnitude = step / (square * square ^ 0.5)
        local pull = second.mass * magnitude
        first.vx = first.vx - dx * pull
        first.vy = first.vy - dy * pull
        first.vz = first.vz - dz * pull
        pull = first.mass * magnitude
        second.vx = second.vx + dx * pull
        second.vy = second.vy + dy * pull
        second.vz = second.vz + dz * pull
    end
    for _, one in ipairs(bodies) do
        one.x = one.x + step * one.vx
        one.y = one.y + step * one.vy
        one.z = one.z + step * one.vz
    end
end

local function energy(pairs_of_bodies, bodies)
    local total = 0.0
    for _, one in ipairs(bodies) do
        total = total + 0.5 * one.mass * (one.vx ^ 2 + one.vy ^ 2 + one.vz ^ 2)
    end
    for _, pair in ipairs(pairs_of_bodies) do
        local first, second = pair[1], pair[2]
        local dx, dy, dz = first.x - second.x, first.y - second.y, first.z - second.z
        total = total - first.mass * second.mass / (dx * dx + dy * dy + dz * dz) ^ 0.5
    end
    return total
end

local bodies = system()
local pairs_of_bodies = {}
for index = 1, #bodies do
    for other = index + 1, #bodies do
        pairs_of_bodies[#pairs_of_bodies + 1] = {bodies[index], bodies[other]}
    end
end
local before = energy(pairs_of_bodies, bodies)
for _ = 1, math.max(1, COUNT * SCALE // 1) do
    advance(pairs_of_bodies, bodies, 0.0001)
end
assert(math.abs(energy(pairs_of_bodies, bodies) - before) < math.abs(before) * 1e-3)
print("ok")
