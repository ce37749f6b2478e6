# heapq, bisect, reprlib, keyword, types
import bisect
import heapq
import keyword
import reprlib
import types

h=[5,3,8,1,9,2]; heapq.heapify(h); print(h[0],[heapq.heappop(h) for _ in range(6)]); print(heapq.nlargest(2,[4,1,7]),heapq.nsmallest(2,[4,1,7]),list(heapq.merge([1,4],[2,3],[0])), list(heapq.merge([4,1],[3,2],reverse=True)))
print(bisect.bisect([1,2,2,3],2),bisect.bisect_left([1,2,2,3],2)); 
print(reprlib.repr(list(range(100))),reprlib.repr("x"*100),reprlib.repr({i:i for i in range(10)}), reprlib.repr(set(range(10))))
print(keyword.iskeyword("for"),keyword.issoftkeyword("match"), len(keyword.kwlist))
print(types.new_class("X",(),{},lambda ns: ns.update(a=1)).a)
