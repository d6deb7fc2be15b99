# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to a server that is far away: every byte arrives half a round trip after it was sent, and no byte waits for
another, so pipelined commands cost one round trip in all."""
import asyncio
import collections
import multiprocessing


async def carry(reader, writer, delay):
    loop = asyncio.get_running_loop()
    due = collections.deque()
    arrived = asyncio.Event()

    async def deliver():
        while True:
            while not due:
                arrived.clear()
                await arrived.wait()
            moment, chunk = due.popleft()
            await asyncio.sleep(max(0.0, moment - loop.time()))
            if not chunk:
                writer.close()
                return
            writer.write(chunk)
            await writer.drain()

    delivery = asyncio.ensure_future(deliver())
    while True:
        chunk = await reader.read(65536)
        due.append((loop.time() + delay, chunk))
        arrived.set()
        if not chunk:
            break
    await delivery


async def serve(port, delay, told):
    async def accept(reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            await asyncio.gather(carry(reader, far_writer, delay), carry(far_reader, writer, delay))
        except ConnectionError:
            pass

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    told.send(server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


def run(port, delay, told):
    asyncio.run(serve(port, delay, told))


class DelayProxy:
    """In a process of its own, so that what it needs is nobody's time."""

    def __init__(self, server, round_trip):
        told, tell = multiprocessing.Pipe(duplex=False)
        self.process = multiprocessing.Process(target=run, args=(server.port, round_trip / 2, tell), daemon=True)
        self.process.start()
        self.port = told.recv()

    def stop(self):
        self.process.terminate()
        self.process.join()
