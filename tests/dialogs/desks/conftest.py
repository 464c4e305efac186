"""A stage with one lead who has not said a word, and one with a marketer at the composer."""

import pytest

from dialogs.playbook import Playbook
from tests.dialogs.desks.composer import World
from tests.dialogs.desks.desk_stage import DeskStage
from tests.dialogs.stage import Stage


@pytest.fixture
def stage(bant: Playbook) -> Stage:
    return Stage(bant)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def composer(bant: Playbook, world: World) -> DeskStage:
    stage = DeskStage(bant, world)
    stage.say("/broadcast level >= MQL")
    return stage
