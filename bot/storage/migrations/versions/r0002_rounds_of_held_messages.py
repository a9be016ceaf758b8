"""Held messages go with their round, and requests to take words away wait in a row.

Revision 0002, after 0001. Messages held before this keep no round; they go when they are read or told about.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("held", sa.Column("round", sa.String(length=64), nullable=True))
    op.create_index("ix_held_round", "held", ["round"], unique=False)
    op.add_column("released", sa.Column("asked_place", sa.Integer(), nullable=True))
