"""Rooms of rounds: talks have a room of their own.

Revision 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "places",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("round", sa.String(length=64), nullable=False),
        sa.Column("place", sa.String(length=64), nullable=False),
        sa.Column("alias", sa.String(length=255), nullable=False),
        sa.Column("room", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name="fk_places_round"),
        sa.PrimaryKeyConstraint("id", name="pk_places"),
        sa.UniqueConstraint("room", name="uq_places_room"),
    )
    op.create_index("ix_places_round", "places", ["round"], unique=False)
