"""How the schema came to be: Alembic revisions, applied by `storage.schema`."""
