"""The libraries that speak with Telegram for us, one file each; `open_gateway` imports only the chosen one.

A front end calls a Bot API method and maps its errors, nothing else. tests/bot/frontends runs one contract
suite over both, so that either can be taken and the other left uninstalled.
"""

from typing import Literal

from bot.transport import Gateway, Timeouts

Frontend = Literal["aiogram", "ptb"]
PACKAGES: dict[str, tuple[str, str]] = {
    "aiogram": ("aiogram", "aiogram"),
    "ptb": ("telegram", "python-telegram-bot"),
}  # front end -> the module it needs, the package that brings it


class FrontendMissing(Exception):
    """The library of the chosen front end is not installed."""

    def __init__(self, name: Frontend) -> None:
        other = next(other for other in PACKAGES if other != name)
        super().__init__(
            f"LEADBOT_FRONTEND={name} needs {PACKAGES[name][1]}, which is not installed: "
            f"pip install {PACKAGES[name][1]}, or set LEADBOT_FRONTEND={other}"
        )


def open_gateway(
    name: Frontend,
    *,
    token: str,
    base_url: str,
    timeouts: Timeouts = Timeouts(),  # noqa: B008
) -> Gateway:
    """A gateway to the Bot API server at `base_url`; it connects with the first call.

    Raises FrontendMissing when the library is not installed. `base_url` has no trailing slash.
    """
    try:
        if name == "aiogram":
            from bot.frontends.aiogram import AiogramGateway

            return AiogramGateway(token, base_url, timeouts)
        from bot.frontends.ptb import PtbGateway

        return PtbGateway(token, base_url, timeouts)
    except ModuleNotFoundError as error:
        if error.name != PACKAGES[name][0]:
            raise
        raise FrontendMissing(name) from None
