"""What the server gives the page: its own files, files of the chats, and the labels that cast the phones."""

HOSTILE = b"<script>alert(1)</script>"


async def test_the_page_is_asked_for_anew_and_nothing_beside_it_is_served(http):
    for path, status in (
        ("/", 200),
        ("/page/main.js", 200),
        ("/page/%2e%2e%2fserver.py", 404),
        ("/page/none.js", 404),
    ):
        async with http.get(path) as response:
            assert response.status == status
            if status == 200:
                assert response.headers["Cache-Control"] == "no-cache"


async def test_a_file_from_a_chat_never_opens_as_a_page(client, http, alice):
    for mime_type in ("text/html", "image/svg+xml", "image/png; charset=\r\nx"):
        sent = await client.send_media(alice, "document", content=HOSTILE, mime_type=mime_type)
        async with http.get(f"/sandbox/files/{sent.details['file_id']}") as response:
            assert await response.read() == HOSTILE
            assert response.content_type == "application/octet-stream"
            assert response.headers["Content-Disposition"] == "attachment"
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with http.get("/sandbox/files/none") as response:
        assert response.status == 404


async def test_a_label_is_for_the_page_and_never_told_to_the_bot(client, bot):
    lan = await client.add_person("Lan", label="owner")
    group = await client.add_chat("group", "Sales", members=[lan], bot="member", label="sales")
    state = await client.state()
    assert [person["label"] for person in state["people"]] == ["owner"]
    assert {chat["id"]: chat["label"] for chat in state["chats"]} == {lan: None, group: "sales"}
    await client.start(lan)
    assert "label" not in str(await bot.updates())
