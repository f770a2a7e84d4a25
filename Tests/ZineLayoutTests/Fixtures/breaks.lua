-- Writes down the horizontal lists that LuaTeX breaks and the breakpoints that it takes. Loaded by `make-fixtures`,
-- which describes the format.

local fixture = { out = io.open("breaks.out", "w") }
local place = 1 -- the attribute that holds a node's index in the list as written

local kinds = {}
for name in string.gmatch("glyph hlist vlist rule kern glue penalty disc", "%a+") do kinds[node.id(name)] = name end

local glues, glueCount = {}, 0

-- Glue is named by a capital letter at its first appearance.
local function glue(n)
    local fills = n.stretch_order > 0 and 1 or 0
    local key = string.format("%d %d %d %d", n.width, fills == 0 and n.stretch or 0, n.shrink, fills)
    if not glues[key] then
        glues[key] = string.char(65 + glueCount)
        glueCount = glueCount + 1
        assert(glueCount <= 26 and n.shrink_order == 0)
        fixture.out:write("G " .. glues[key] .. " " .. key .. "\n")
    end
    return glues[key]
end

local function width(list)
    local sum = 0
    for n in node.traverse(list) do sum = sum + (n.kern or n.width) end
    return sum
end

-- Subtypes from 3 on are those that hyphenation put in.
local function discretionary(n)
    assert(n.subtype < 4, "a discretionary within a discretionary")
    local fields = { width(n.pre), width(n.post), width(n.replace), n.penalty }
    return (n.subtype == 3 and "h" or "d") .. table.concat(fields, ",")
end

local function isBox(n)
    local kind = kinds[n.id]
    return kind == "glyph" or kind == "hlist" or kind == "vlist" or kind == "rule" or (kind == "kern" and n.subtype == 0)
end

-- The list as text; what stands for a node has its place as the node's attribute.
local function describe(head)
    local words, box = {}, nil
    for n in node.traverse(head) do
        local kind = kinds[n.id]
        if isBox(n) then
            if not box then
                words[#words + 1] = "b0"
                box = 0
            end
            box = box + (n.kern or n.width)
            words[#words] = "b" .. box
        elseif kind then
            box = nil
            local word
            if kind == "glue" then word = glue(n)
            elseif kind == "kern" then word = "k" .. n.kern
            elseif kind == "penalty" then word = "p" .. n.penalty
            else word = discretionary(n) end
            words[#words + 1] = word
        end
        if kind then node.set_attribute(n, place, #words) end
    end
    return words
end

local words, described

callback.register("pre_linebreak_filter", function(head)
    words = describe(head)
    local text = table.concat(words, " ")
    if text ~= described then
        fixture.out:write("L " .. text .. "\n")
        described = text
    end
    return true
end)

-- The glue that a line ends at is still there as its \rightskip; discretionaries that a line ends at are left empty.
local function breakAfter(line)
    local at
    for n in node.traverse(line.head) do
        local index = kinds[n.id] and node.has_attribute(n, place)
        if index and string.find(words[index], kinds[n.id] == "glue" and "^%u" or "^%l") then
            at = index
        end
    end
    assert(at and string.find(words[at], "^[%uhdkp]"), "a line that ends where it should not")
    return at
end

callback.register("post_linebreak_filter", function(head)
    local breaks = {}
    for line in node.traverse_id(node.id("hlist"), head) do breaks[#breaks + 1] = line end
    for index = 1, #breaks do breaks[index] = index < #breaks and breakAfter(breaks[index]) - 1 or nil end
    fixture.out:write("B " .. fixture.setting .. " : " .. table.concat(breaks, " ") .. "\n")
    return true
end)

-- Announces what the next paragraph is set with; the log gets it too, so that demerits find their paragraph.
function fixture.set(setting)
    fixture.setting = setting
    texio.write_nl("log", "@setting " .. setting)
end

-- A language whose patterns are in a file.
function fixture.language(number, path)
    local file = assert(io.open(path))
    local language = lang.new(number)
    lang.patterns(language, file:read("*a"))
    file:close()
end

return fixture
