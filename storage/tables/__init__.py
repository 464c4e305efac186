"""What is stored. SQLModel classes declare it; statements are written on the plain tables named here.

people      leads, contacts, consents, reveals, staff
facts       interactions, answers, points, level changes, playbooks
traffic     outbox, holds, chat moves, updates
broadcasting broadcasts, deliveries
marketing   links, touches, clicks, tags, desks
itself      properties of the database as a whole
"""

from sqlmodel import SQLModel

from storage.tables import broadcasting, facts, itself, marketing, people, traffic

__all__ = ["broadcasting", "facts", "itself", "marketing", "metadata", "people", "traffic"]

metadata = SQLModel.metadata

leads = metadata.tables["leads"]
contacts = metadata.tables["contacts"]
consents = metadata.tables["consents"]
reveals = metadata.tables["reveals"]
staff = metadata.tables["staff"]

interactions = metadata.tables["interactions"]
answers = metadata.tables["answers"]
points = metadata.tables["points"]
level_changes = metadata.tables["level_changes"]
playbooks = metadata.tables["playbooks"]

outbox = metadata.tables["outbox"]
holds = metadata.tables["holds"]
chat_moves = metadata.tables["chat_moves"]
seen_updates = metadata.tables["seen_updates"]
parked_updates = metadata.tables["parked_updates"]

broadcasts = metadata.tables["broadcasts"]
deliveries = metadata.tables["deliveries"]
clicks = metadata.tables["clicks"]

links = metadata.tables["links"]
touches = metadata.tables["touches"]
tags = metadata.tables["tags"]
desks = metadata.tables["desks"]

properties = metadata.tables["properties"]
