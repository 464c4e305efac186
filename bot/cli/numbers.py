"""Numbers of rows and of people, as commands take them. One that no database holds is wrong use."""

import typer

LARGEST = 2**63 - 1


def read_number(text: str) -> int:
    """For `parser=` of an argument or option; raises BadParameter."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 0 < number <= LARGEST:
        raise typer.BadParameter(f"“{text}” is no number from 1 to {LARGEST}")
    return number
