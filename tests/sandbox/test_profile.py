"""What the bot says about itself, and the command menus people see."""

import pytest


async def test_get_me_names_the_bot_of_the_token(bot):
    me = await bot.call("getMe")
    assert (me["id"], me["is_bot"], me["username"]) == (int(bot.token.split(":")[0]), True, "sandbox_bot")


async def test_the_narrowest_menu_in_ones_own_language_wins(client, bot, alice):
    help_, leads, tro_giup = ({"command": name, "description": "x"} for name in ("help", "leads", "trogiup"))
    await bot.call("setMyCommands", commands=[help_])
    await bot.call("setMyCommands", commands=[tro_giup], language_code="vi")
    bob = await client.add_person("Bob", language_code="en")
    assert await client.commands(alice) == [tro_giup]
    assert await client.commands(bob) == [help_]
    scope = {"type": "chat", "chat_id": alice}
    await bot.call("setMyCommands", commands=[leads], scope=scope)
    assert await client.commands(alice) == [leads]
    assert await bot.call("getMyCommands", scope=scope) == [leads]
    await bot.call("deleteMyCommands", scope=scope)
    assert await client.commands(alice) == [tro_giup]


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "help", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": "help"}, "can't parse commands JSON object"),
        ({"commands": [], "scope": {"type": "moon"}}, "unsupported type specified"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"commands": [], "language_code": "vietnamese"}, "invalid language code"),
    ],
)
async def test_a_wrong_menu_is_refused(bot, refused, params, refusal):
    with pytest.raises(refused, match=refusal):
        await bot.call("setMyCommands", **params)


async def test_name_and_descriptions_are_kept_per_language(bot, refused):
    await bot.call("setMyName", name="Tư vấn")
    await bot.call("setMyName", name="Advisor", language_code="en")
    assert await bot.call("getMyName", language_code="en") == {"name": "Advisor"}
    assert await bot.call("getMyName", language_code="fr") == {"name": "Tư vấn"}
    await bot.call("setMyDescription", description="Hello")
    assert await bot.call("getMyDescription") == {"description": "Hello"}
    await bot.call("setMyShortDescription", short_description="Hi")
    assert await bot.call("getMyShortDescription") == {"short_description": "Hi"}
    with pytest.raises(refused, match="too long"):
        await bot.call("setMyName", name="a" * 65)
