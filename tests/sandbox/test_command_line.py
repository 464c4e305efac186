"""`python -m sandbox` as a program of its own, and its documentation."""

import asyncio
import re
import signal
import sys
from dataclasses import fields
from pathlib import Path

import aiohttp

from sandbox.control import all_routes
from sandbox.control.acting import ACTS
from sandbox.faults import DELIVERY_KINDS, KINDS
from sandbox.methods import NAMED
from sandbox.server import Sandbox
from sandbox.webhook.settings import DeliveryConditions

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "sandbox.md"


async def start(port: int) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    command = [sys.executable, "-m", "sandbox", "--port", str(port)]
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=pipe, stderr=pipe)


async def test_it_prints_its_address_and_ends_when_asked():
    process = await start(0)
    line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    url = re.search(r"http://127\.0\.0\.1:\d+", line)[0]
    token = re.search(r"token: (\S+)", line)[1]
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot{token}/getMe") as response:
        assert (await response.json())["ok"]
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 20) == 0


async def test_a_taken_port_is_told_in_one_line_and_status_69():
    async with Sandbox() as running:
        port = int(running.url.rpartition(":")[2])
        process = await start(port)
        _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 69
    assert errors.decode().count("\n") == 1
    assert f"port {port}" in errors.decode()


def test_the_guide_names_every_method_fault_condition_and_route():
    guide = GUIDE.read_text()
    paths = {route.path for route in all_routes()}
    acts = [path.replace("{act}", act) for path in paths if "{act}" in path for act in ACTS]
    conditions = [field.name for field in fields(DeliveryConditions)]
    names = (*NAMED, *KINDS, *DELIVERY_KINDS, *conditions, *acts, *paths)
    assert [name for name in names if f"`{name}" not in guide and f" {name}" not in guide] == []
