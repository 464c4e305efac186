"""What the bot remembers: one SQL database, SQLite or PostgreSQL, one transaction at a time.

database      the connection, its locks and its errors        schema      migrations: upgrade, check
tables/       what is stored, a sentence per column           migrations/ how it came to be so
leads         the state of every lead                         journal     what happened, append-only
outbox        every message to be sent, and its fate          relaying    claiming, sending, settling them
contacts      phones and e-mails, sealed; the one place       vault       the key to them
staff, chats, updates, playbooks                              the rest of what the bot must not forget
reports       the reading views                               retention   what is thrown away, and when

Every function takes a session and belongs to the caller's transaction: `Database.run(work)`.
"""
