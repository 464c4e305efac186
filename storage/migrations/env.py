"""Alembic's entry: runs the revisions on the connection that `storage.schema` hands over.

All revisions are one transaction, on SQLite too, so a kill in the middle leaves the old schema whole.
"""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
