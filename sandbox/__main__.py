"""`python -m sandbox --port N`: the sandbox alone, until it is interrupted."""

import argparse
import asyncio
import contextlib
import signal
import sys

from sandbox.server import DEFAULT_TOKEN, Sandbox

PORT_TAKEN = 69


def main() -> int:
    options = _parse()
    try:
        asyncio.run(_serve(options.port, options.token))
    except OSError as error:
        print(f"sandbox: cannot listen on port {options.port}: {error.strerror}", file=sys.stderr)  # noqa: T201
        return PORT_TAKEN
    return 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local Telegram Bot API.")
    parser.add_argument("--port", type=int, default=8081, help="port (default %(default)s, 0 any)")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the token it accepts")
    return parser.parse_args()


async def _serve(port: int, token: str) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, stopped.set)
    async with Sandbox(port, tokens=(token,)) as sandbox:
        print(f"sandbox: {sandbox.url}  token: {sandbox.token}", flush=True)  # noqa: T201
        await stopped.wait()


if __name__ == "__main__":
    sys.exit(main())
