"""Alembic's entry: run the migrations on the connection we were given, in one transaction."""

from alembic import context

from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # true with the way we open SQLite (BEGIN IMMEDIATE, no driver commits): a migration that fails leaves no trace
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
