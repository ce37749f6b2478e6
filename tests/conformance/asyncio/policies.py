# Policies: who gives loops.
import asyncio

asyncio.set_event_loop_policy(None)
policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.AbstractEventLoopPolicy), policy is asyncio.get_event_loop_policy())
loop = policy.new_event_loop()
policy.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, policy.get_event_loop() is loop)


async def main():
    return asyncio.get_running_loop() is loop


print(loop.run_until_complete(main()))
loop.close()
asyncio.set_event_loop_policy(None)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as error:
    print(error)
try:
    asyncio.AbstractEventLoopPolicy().get_event_loop()
except NotImplementedError as error:
    print(repr(error))
