# Mocks in the place of open() and of coroutines.
import asyncio
from unittest.mock import *

with patch("builtins.open", mock_open(read_data="a\nb")) as opened:
    with open("file") as file:
        print(file.read())
    opened.assert_called_once_with("file")
print(list(mock_open(read_data="a\nb")()), mock_open(read_data=b"a")().read())


async def main():
    mock = AsyncMock(return_value=3)
    print(await mock(1), mock.await_count, mock.await_args)
    mock.assert_awaited_once_with(1)


asyncio.run(main())
