"""Where a measured bot is: the addresses it is given in the environment."""

import os

TOKEN = "42:benchmark"
TELEGRAM = os.environ["BENCH_TELEGRAM"]
DATABASE = os.environ.get("BENCH_DATABASE", "")
LISTEN = os.environ.get("BENCH_LISTEN", "")  # host:port of the webhook; empty: long polling
PATH = "/webhook"
SECRET = "benchmark-secret"

HOST, _, _port = LISTEN.partition(":")
PORT = int(_port or 0)
WEBHOOK = f"http://{LISTEN}{PATH}"
