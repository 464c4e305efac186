"""Groups, supergroups, forums and channels: how they begin, who comes and goes, and migration.

Every change of a member makes what Telegram makes of it: a service message in groups, `my_chat_member` for
the bot itself, `chat_member` for others when the bot is an administrator and asked for it.
"""

from sandbox.shapes import show_chat, show_member, show_user
from sandbox.stage import Stage
from sandbox.world import Chat, Member


def open_chat(stage: Stage, chat: Chat, by_id: int) -> None:
    """Make a new chat known: to its members, and to the bot if it is one of them."""
    stage.world.add_chat(chat)
    stage.feed.tell("chat", {"chat_id": chat.id, "title": chat.title, "type": chat.type})
    if stage.world.bot_member(chat).is_present:
        joined = chat.members.pop(stage.world.bot.id)
        change_member(stage, chat, joined.user_id, joined.status, by_id=by_id, rights=joined.rights)


def change_member(
    stage: Stage, chat: Chat, user_id: int, status: str, *, by_id: int, rights: dict[str, bool] | None = None
) -> Member:
    """Give a user another status in a chat and tell everybody who would hear of it."""
    before = chat.member(user_id)
    after = Member(user_id, status, rights or {})
    bot_was_chief = stage.world.bot_member(chat).status in ("creator", "administrator")
    chat.members[user_id] = after
    changed = {
        "chat": show_chat(stage.world, chat),
        "from": show_user(stage.world.users[by_id]),
        "date": int(stage.clock.now().timestamp()),
        "old_chat_member": show_member(stage.world, chat, before),
        "new_chat_member": show_member(stage.world, chat, after),
    }
    stage.feed.tell("chat", {"chat_id": chat.id, "user_id": user_id, "status": status})
    if user_id == stage.world.bot.id:
        stage.notify("my_chat_member", changed)
    elif bot_was_chief:
        stage.notify("chat_member", changed)
    if chat.type != "channel" and before.is_present != after.is_present:
        _announce(stage, chat, after, by_id)
    return after


def change_private_status(stage: Stage, person_id: int, *, blocked: bool) -> None:
    """A person blocks or unblocks the bot; it hears of it as `my_chat_member` in the private chat."""
    person = stage.world.users[person_id]
    if person.has_blocked_bot == blocked:
        return
    person.has_blocked_bot = blocked
    chat, bot_id = stage.world.chats[person_id], stage.world.bot.id
    open_member, closed_member = Member(bot_id, "member"), Member(bot_id, "kicked")
    before, after = (open_member, closed_member) if blocked else (closed_member, open_member)
    stage.notify(
        "my_chat_member",
        {
            "chat": show_chat(stage.world, chat),
            "from": show_user(person),
            "date": int(stage.clock.now().timestamp()),
            "old_chat_member": show_member(stage.world, chat, before),
            "new_chat_member": show_member(stage.world, chat, after),
        },
    )
    stage.feed.tell("person", {"person_id": person_id, "has_blocked_bot": blocked})


def migrate(stage: Stage, group: Chat) -> Chat:
    """A basic group becomes a supergroup with a new id; the old id answers with it from now on."""
    upgraded = Chat(stage.world.free_chat_id("supergroup"), "supergroup", group.title)
    upgraded.members = dict(group.members)
    stage.world.add_chat(upgraded)
    group.migrated_to = upgraded.id
    by_id = next(iter(group.members), stage.world.bot.id)
    stage.post_as_person(group, by_id, {"migrate_to_chat_id": upgraded.id})
    stage.post_as_person(upgraded, by_id, {"migrate_from_chat_id": group.id})
    stage.feed.tell("chat", {"chat_id": group.id, "migrated_to": upgraded.id})
    return upgraded


def _announce(stage: Stage, chat: Chat, member: Member, by_id: int) -> None:
    user = show_user(stage.world.users[member.user_id])
    if member.is_present:
        stage.post_as_person(chat, by_id, {"new_chat_members": [user]})
    else:
        stage.post_as_person(chat, by_id, {"left_chat_member": user})
