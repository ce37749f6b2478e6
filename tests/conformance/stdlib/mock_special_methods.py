# Mocks as special methods of a mock: the class calls them without the mock itself, and they count their calls.
from unittest.mock import MagicMock, Mock

item = Mock()
item.__hash__ = Mock(return_value=999)
print(hash(item), item.__hash__.call_count, {item: 1}[item], item.__hash__.mock_calls)
item = MagicMock()
item.__str__ = Mock(return_value="text")
print(str(item), item.__str__.called)
item.__len__ = MagicMock(return_value=7)
print(len(item), item.__len__.mock_calls)
item.__getitem__ = Mock(side_effect=lambda key: key * 2)
print(item[4], item.__getitem__.mock_calls)
item.__bool__ = Mock(return_value=False)
print(bool(item), item.__bool__.call_count)
item.__add__ = Mock(return_value=5)
print(item + 1, item.__add__.mock_calls)
item.__eq__ = Mock(return_value=True)
print(item == 5, item.__eq__.mock_calls)
item.__enter__ = Mock(return_value=3)
item.__exit__ = Mock(return_value=True)
with item as entered:
    print(entered)
    raise KeyError
print(item.__exit__.call_args.args[0])
print(item.mock_calls[:3])
